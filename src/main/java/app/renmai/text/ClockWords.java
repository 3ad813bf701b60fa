package app.renmai.text;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to name a time of day, or two, in English and Chinese. */
final class ClockWords {
    private static final String N = HanNumber.SMALL;
    private static final String PART = "(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|早|晚)?\\s*";
    private static final Pattern LATIN =
            Pattern.compile(
                    "(at |from |between )?(\\d{1,2})(?:([:.h])(\\d{2}))?"
                            + "\\s*(am|pm|a\\.m\\.|p\\.m\\.)?(?![a-z\\d])");
    private static final String HOUR =
            "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "(?:at )?(half|(?:a )?quarter|five|ten|twenty|(?:5|10|20)(?: minutes?)?)"
                            + " (past|after|to) "
                            + HOUR
                            + "(?![a-z\\d:])\\s*(am|pm|a\\.m\\.|p\\.m\\.)?(?![a-z])");
    private static final List<String> HOURS =
            List.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");
    private static final Pattern HAN_LESS =
            Pattern.compile(
                    PART
                            + ("(?:差(?:一刻|" + N + "分)钟?到?" + N + "[点时]")
                            + ("|" + N + "[点时]差(?:一刻|" + N + "分))"));
    private static final int EARLIEST_WITH_H = 7;
    private static final Pattern WORD = Pattern.compile("(?:at )?(noon|midnight|正午)(?![a-z])");
    private static final Pattern HAN =
            Pattern.compile(
                    PART + N + "\\s*(?:点钟?|时)(?:(半)|(一刻)|(三刻)|整|" + N + "(?:分|(?!\\p{IsHan})))?");
    private static final Pattern HAN_DIGITS = Pattern.compile(PART + "(\\d{1,2}):(\\d{2})(?!\\d)");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern TO =
            Pattern.compile("\\s*(?:-|–|—|~|到|至|to\\s|until\\s|till\\s)\\s*");
    private static final Pattern PART_OF_DAY =
            Pattern.compile(
                    "(?:in the |this )?(morning|afternoon|evening|night)\\b"
                        + "|(凌晨|清晨|早上|早晨|上午|中午|下午(?!茶)|傍晚|晚上|夜里|(?<=[今昨明前])[早晚](?![饭餐宴])|[早晚](?!\\p{IsHan}))");
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?:for )?(\\d{1,3}(?:\\.\\d)?|half an|an?|one|two|three|four|five|six)"
                            + "(?:\\s*|-)(h|hrs?|hours?|min|mins|minutes?)\\b|"
                            + N
                            + "\\s*个?(半?小时|半?钟头|分钟|刻钟)|(半)个?(?:小时|钟头)"
                            + "|(\\d{1,2}\\.\\d)\\s*个?小时");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(?:for )?(\\d{1,2})h([0-5]\\d)(?![a-z\\d])");
    private static final int LATEST_SMALL_HOUR = 6;

    /** The part of the day a clock of twelve hours is read in. */
    enum Half {
        MORNING,
        NOON,
        AFTERNOON
    }

    /**
     * A time as it was written.
     *
     * @param hour 0–24
     * @param minute 0–59
     * @param half the part of the day said with it, or null
     * @param exact whether the digits alone leave no doubt: 03:00, 15
     * @param told whether am, pm or a colon says that it is a time
     * @param certain whether it can only be a time
     * @param end where it ends
     */
    private record Clock(
            int hour,
            int minute,
            @Nullable Half half,
            boolean exact,
            boolean told,
            boolean certain,
            int end) {

        /** "At 3" and 三点 are said of the afternoon, unless something tells. */
        LocalTime time(@Nullable Half told) {
            Half known = half != null ? half : told;
            if (known == null && !exact && hour >= 1 && hour <= LATEST_SMALL_HOUR) {
                known = Half.AFTERNOON;
            }
            int full = hour;
            if (known == Half.MORNING && hour == 12) {
                full = 0;
            } else if (known == Half.AFTERNOON && hour < 12 || known == Half.NOON && hour < 4) {
                full = hour + 12;
            }
            return LocalTime.of(full % 24, minute);
        }

        /** From 9 on one means the morning, up to 6 the afternoon; between, nobody knows. */
        boolean unsure(@Nullable Half told) {
            return half == null && told == null && !exact && hour > LATEST_SMALL_HOUR && hour < 9;
        }
    }

    private ClockWords() {}

    /**
     * A time that was named.
     *
     * @param from the beginning
     * @param to the end, or null
     * @param unsure whether nothing tells the morning from the evening: at 7
     * @param end where its name ends
     */
    record Found(LocalTime from, @Nullable LocalTime to, boolean unsure, int end) {}

    /**
     * A part of the day that was named.
     *
     * @param half which
     * @param end where its name ends
     */
    record Part(Half half, int end) {}

    /**
     * How long something took.
     *
     * @param minutes how long
     * @param end where its name ends
     */
    record Length(int minutes, int end) {}

    /**
     * The time named at a place of the text, or null.
     *
     * @param said the part of the day said before, or null
     */
    static @Nullable Found at(String text, int start, @Nullable Half said) {
        Clock from = clock(text, start);
        if (from == null) {
            return null;
        }
        boolean and = text.startsWith("between ", start);
        Matcher between = (and ? AND : TO).matcher(text).region(from.end(), text.length());
        Clock to = between.lookingAt() ? clock(text, between.end()) : null;
        boolean told = and ? to != null && (to.told() || from.told()) : from.certain();
        if (to != null && (told || !and && to.certain())) {
            return range(from, to, said);
        }
        boolean midnight = text.startsWith("midnight", from.end() - "midnight".length());
        return from.certain() && !and
                ? new Found(from.time(said), null, midnight || from.unsure(said), from.end())
                : null;
    }

    private static Found range(Clock from, Clock to, @Nullable Half said) {
        Half known = from.half() != null ? from.half() : said;
        if (known == null && to.half() == Half.AFTERNOON) {
            // 3-4pm begins in the afternoon, 11-1pm does not.
            LocalTime end = to.time(null);
            LocalTime late = from.time(Half.AFTERNOON);
            LocalTime begin = late.isBefore(end) ? late : from.time(Half.MORNING);
            return new Found(begin, end, false, to.end());
        }
        LocalTime begin = from.time(known);
        LocalTime end = to.time(known == Half.MORNING || to.hour() == 0 ? null : known);
        LocalTime early = to.time(Half.MORNING);
        if (known == Half.MORNING && early.isAfter(begin)) {
            end = early;
        }
        if (!end.isAfter(begin) && to.half() == null && end.plusHours(12).isAfter(begin)) {
            end = end.plusHours(12);
        }
        return new Found(begin, end, to.half() == null && from.unsure(said), to.end());
    }

    /** The part of the day named at a place of the text, or null. */
    static @Nullable Part part(String text, int start) {
        Matcher matcher = looking(PART_OF_DAY, text, start);
        if (matcher == null) {
            return null;
        }
        String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        Half half = half(word);
        return half == null ? null : new Part(half, matcher.end());
    }

    /** The length named at a place of the text, or null. */
    static @Nullable Length length(String text, int start) {
        Matcher both = looking(HOURS_AND_MINUTES, text, start);
        if (both != null) {
            int whole = Integer.parseInt(both.group(1)) * 60;
            return new Length(whole + Integer.parseInt(both.group(2)), both.end());
        }
        Matcher matcher = looking(LENGTH, text, start);
        if (matcher == null) {
            return null;
        }
        if (matcher.group(5) != null) {
            return new Length(30, matcher.end());
        }
        if (matcher.group(6) != null) {
            return new Length(hours(matcher.group(6)), matcher.end());
        }
        boolean latin = matcher.group(1) != null;
        String number = latin ? matcher.group(1) : matcher.group(3);
        String unit = latin ? matcher.group(2) : matcher.group(4);
        boolean minutes = unit.startsWith("m") || unit.equals("分钟");
        if (number.equals("half an")) {
            return minutes ? null : new Length(30, matcher.end());
        }
        if (number.contains(".")) {
            return minutes ? null : new Length(hours(number), matcher.end());
        }
        int count = latin ? DayWords.count(number) : HanNumber.read(number);
        int each = minutes ? 1 : unit.equals("刻钟") ? 15 : 60;
        int half = unit.startsWith("半") ? 30 : 0;
        return new Length(count * each + half, matcher.end());
    }

    private static int hours(String number) {
        return (int) Math.round(Double.parseDouble(number) * 60);
    }

    private static @Nullable Half half(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "morning", "am", "a.m.", "凌晨", "清晨", "早上", "早晨", "上午", "早" -> Half.MORNING;
            case "中午" -> Half.NOON;
            default -> Half.AFTERNOON;
        };
    }

    private static @Nullable Clock clock(String text, int start) {
        Clock less = less(text, start);
        if (less != null) {
            return less;
        }
        Matcher han = looking(HAN, text, start);
        if (han != null) {
            int hour = HanNumber.read(han.group(2));
            return clock(hour, minute(han), half(han.group(1)), hour > 12, true, true, han.end());
        }
        Matcher digits = looking(HAN_DIGITS, text, start);
        if (digits != null && digits.group(1) != null) {
            return clock(
                    Integer.parseInt(digits.group(2)),
                    Integer.parseInt(digits.group(3)),
                    half(digits.group(1)),
                    false,
                    true,
                    true,
                    digits.end());
        }
        Matcher word = looking(WORD, text, start);
        if (word != null) {
            int hour = word.group(1).equals("midnight") ? 0 : 12;
            return clock(hour, 0, null, true, true, true, word.end());
        }
        Matcher spoken = looking(SPOKEN, text, start);
        return spoken == null ? latin(text, start) : spoken(spoken);
    }

    /** A quarter to four, ten past 9. */
    private static @Nullable Clock spoken(Matcher spoken) {
        String size = spoken.group(1);
        int minutes =
                switch (size.split(" ", 2)[0]) {
                    case "half" -> 30;
                    case "a", "quarter" -> 15;
                    case "five", "5" -> 5;
                    case "ten", "10" -> 10;
                    default -> 20;
                };
        String named = spoken.group(3);
        int hour = HOURS.contains(named) ? HOURS.indexOf(named) + 1 : Integer.parseInt(named);
        boolean past = !spoken.group(2).equals("to");
        return size.equals("half") && !past
                ? null
                : clock(
                        past ? hour : hour - 1,
                        past ? minutes : 60 - minutes,
                        half(spoken.group(4)),
                        hour > 12,
                        true,
                        true,
                        spoken.end());
    }

    /** 差一刻四点, 三点差五分. */
    private static @Nullable Clock less(String text, int start) {
        Matcher less = looking(HAN_LESS, text, start);
        if (less == null) {
            return null;
        }
        boolean ahead = less.group(3) != null;
        int hour = HanNumber.read(ahead ? less.group(3) : less.group(4));
        String minutes = ahead ? less.group(2) : less.group(5);
        int less60 = minutes == null ? 15 : HanNumber.read(minutes);
        return clock(hour - 1, 60 - less60, half(less.group(1)), hour > 12, true, true, less.end());
    }

    private static @Nullable Clock latin(String text, int start) {
        Matcher latin = looking(LATIN, text, start);
        if (latin == null) {
            return null;
        }
        boolean told = latin.group(5) != null;
        boolean lead = latin.group(1) != null;
        String hour = latin.group(2);
        boolean withH =
                "h".equals(latin.group(3)) && (lead || Integer.parseInt(hour) >= EARLIEST_WITH_H);
        boolean colon = ":".equals(latin.group(3)) || withH;
        if (latin.group(3) != null && !colon && !told) {
            return null;
        }
        int minute = latin.group(4) == null ? 0 : Integer.parseInt(latin.group(4));
        return clock(
                Integer.parseInt(hour),
                minute,
                half(latin.group(5)),
                withH || hour.startsWith("0") || Integer.parseInt(hour) > 12,
                colon || told,
                colon || told || lead,
                latin.end());
    }

    private static @Nullable Clock clock(
            int hour,
            int minute,
            @Nullable Half half,
            boolean exact,
            boolean told,
            boolean certain,
            int end) {
        boolean there = hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;
        return there && (hour < 24 || minute == 0)
                ? new Clock(hour, minute, half, exact, told, certain, end)
                : null;
    }

    private static int minute(Matcher han) {
        if (han.group(3) != null) {
            return 30;
        }
        if (han.group(4) != null) {
            return 15;
        }
        if (han.group(5) != null) {
            return 45;
        }
        return han.group(6) == null ? 0 : HanNumber.read(han.group(6));
    }

    private static @Nullable Matcher looking(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
