package app.renmai.service.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.shared.Coded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class StoryFilesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Set<Interaction.Kind> AT_WORK =
            Set.of(Interaction.Kind.MEETING, Interaction.Kind.CALL, Interaction.Kind.EMAIL);

    private final StoryFiles english = files(false, MONDAY);
    private final StoryFiles chinese = files(true, MONDAY);

    private static StoryFiles files(boolean han, LocalDate today) {
        return new StoryFiles(new StoryCalendar(han, today, ZONE));
    }

    static Stream<LocalDate> aWeek() {
        return IntStream.range(0, 7).mapToObj(MONDAY::plusDays);
    }

    @Test
    void hasTheSizeOfAWorkingLife() {
        assertThat(english.people().nodes("people")).hasSizeBetween(38, 45);
        assertThat(english.organizations()).hasSizeBetween(18, 25);
        assertThat(english.talks()).hasSizeBetween(195, 225);
        assertThat(english.pitches()).hasSize(15);
        assertThat(english.talks().stream().filter(talk -> talk.texts("with").contains("chen-bo")))
                .hasSizeGreaterThan(30);
        assertThat(english.talks().stream().filter(talk -> day(talk.plain("at")) >= -730))
                .hasSizeGreaterThan(165);
    }

    @Test
    void everyKeyIsUniqueAndEveryReferenceResolves() {
        Set<String> organizations = unique(english.organizations());
        Set<String> tags = keys(english.people().node("tags"));
        Set<String> labels = keys(english.people().node("labels"));
        Set<String> people = new HashSet<>();
        for (StoryNode person : english.people().nodes("people")) {
            String through = person.optional("metThrough");
            assertThat(through == null || people.contains(through))
                    .as("%s was met through somebody told before", person.plain("key"))
                    .isTrue();
            assertThat(people.add(person.plain("key"))).as(person.plain("key")).isTrue();
            assertThat(tags).containsAll(person.texts("tags"));
            for (StoryNode position : person.nodes("positions")) {
                assertThat(!position.has("org") || organizations.contains(position.plain("org")))
                        .as("organization of %s", position)
                        .isTrue();
            }
            for (StoryNode point : person.nodes("points")) {
                assertThat(!point.has("label") || labels.contains(point.plain("label")))
                        .as("label of %s", point)
                        .isTrue();
            }
        }
        unique(english.talks());
        unique(english.pitches());
        Set<String> met = new HashSet<>();
        for (StoryNode talk : english.talks()) {
            List<String> with = talk.texts("with");
            assertThat(people).containsAll(with);
            assertThat(with).isNotEmpty().doesNotHaveDuplicates();
            met.addAll(with);
            Stream.concat(talk.nodes("commitments").stream(), talk.nodes("reminders").stream())
                    .filter(promise -> promise.has("with"))
                    .forEach(promise -> assertThat(with).contains(promise.plain("with")));
        }
        english.pitches().forEach(pitch -> met.add(pitch.plain("to")));
        assertThat(met).as("everybody has a part in the story").isEqualTo(people);
    }

    @Test
    void usesOnlyCodesOfTheModel() {
        for (StoryNode talk : english.talks()) {
            assertThat(Coded.of(Interaction.Kind.class, talk.plain("kind"))).isNotNull();
            if (talk.has("direction")) {
                Coded.of(Interaction.Direction.class, talk.plain("direction"));
            }
        }
        assertThat(english.talks().stream().map(talk -> talk.plain("kind")).distinct())
                .hasSize(Interaction.Kind.values().length);
        for (StoryNode pitch : english.pitches()) {
            Coded.of(Pitch.Kind.class, pitch.plain("kind"));
            Coded.of(Pitch.State.class, pitch.plain("state"));
        }
        assertThat(english.pitches().stream().map(pitch -> pitch.plain("state")).distinct())
                .hasSize(Pitch.State.values().length);
    }

    @Test
    void saysNothingTwice() {
        for (StoryFiles files : List.of(english, chinese)) {
            assertThat(files.talks().stream().map(talk -> talk.told("summary")))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
            assertThat(sentences(files)).doesNotHaveDuplicates();
        }
    }

    private static List<String> sentences(StoryFiles files) {
        List<String> sentences = new ArrayList<>();
        for (StoryNode talk : files.talks()) {
            for (String sentence : talk.told("summary").split("(?<=[.!?。！？])\\s*")) {
                if (sentence.length() > 24) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    @Test
    void isToldInBothLanguagesInTheSameShape() {
        everyTold(
                (where, languages) -> {
                    assertThat(languages.keySet().toString()).as(where).isEqualTo("[en, zh]");
                    if (languages.get("en") instanceof List<?> en) {
                        List<?> zh = (List<?>) languages.get("zh");
                        assertThat(shapes(zh)).as(where).isEqualTo(shapes(en));
                    } else {
                        assertThat(String.valueOf(languages.get("zh")).isEmpty())
                                .as(where)
                                .isEqualTo(String.valueOf(languages.get("en")).isEmpty());
                    }
                });
    }

    /** The Markdown a text is made of: its headings, lists, tables and paragraphs. */
    private static List<String> shapes(List<?> lines) {
        return lines.stream()
                .map(line -> String.valueOf(line).replaceFirst("^(#+|-|\\d\\.|\\||>|)(?s).*", "$1"))
                .toList();
    }

    @Test
    void namesNoDateThatCouldContradictItsDay() {
        Pattern date =
                Pattern.compile(
                        "(?<!\\d)(19|20)\\d\\d(?!\\d)|\\d月|\\b(January|February|March|April|June|July"
                            + "|August|September|October|November|December|Monday|Tuesday"
                            + "|Wednesday|Thursday|Friday|Saturday|Sunday)\\b|周[一二三四五六日]|星期"
                            + "|\\b([Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\\b|[春夏秋冬]");
        everyTold(
                (where, languages) ->
                        languages
                                .values()
                                .forEach(
                                        text ->
                                                assertThat(date.matcher(text.toString()).find())
                                                        .as("%s: %s", where, text)
                                                        .isFalse()));
    }

    @Test
    void isChineseWhereItIsChinese() {
        Pattern cramped = Pattern.compile("[\\p{IsHan}](?=[A-Za-z0-9])|[A-Za-z0-9](?=\\p{IsHan})");
        Pattern halfWidth = Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}");
        everyTold(
                (where, languages) -> {
                    String zh =
                            words(languages.get("zh"))
                                    .replaceAll("\\[\\[[a-zA-Z-]+ [+-]\\d+]]", "");
                    if (!where.contains("street")) {
                        assertThat(cramped.matcher(zh).find()).as("%s: %s", where, zh).isFalse();
                    }
                    assertThat(halfWidth.matcher(zh).find()).as("%s: %s", where, zh).isFalse();
                });
    }

    private static String words(Object told) {
        return told instanceof List<?> lines
                ? String.join("\n", lines.stream().map(String::valueOf).toList())
                : String.valueOf(told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fillsEveryDate(boolean han) {
        StoryFiles files = han ? chinese : english;
        Stream.of(files.talks(), files.pitches(), files.people().nodes("people"))
                .flatMap(List::stream)
                .forEach(node -> node.fields().keySet().forEach(key -> assertFilled(node, key)));
    }

    private static void assertFilled(StoryNode node, Object key) {
        if (node.fields().get(key) instanceof Map<?, ?> map && map.containsKey("en")) {
            assertThat(node.told(key.toString())).doesNotContain("[[", "]]");
        }
        for (StoryNode inner : node.nodes(key.toString())) {
            inner.fields().keySet().forEach(below -> assertFilled(inner, below));
        }
    }

    @ParameterizedTest
    @MethodSource("aWeek")
    void happensInThePastAndInWorkingHours(LocalDate today) {
        StoryCalendar calendar = new StoryCalendar(false, today, ZONE);
        Instant midnight = today.atStartOfDay(ZONE).toInstant();
        Instant weekBefore = today.minusWeeks(1).atStartOfDay(ZONE).toInstant();
        for (StoryNode talk : english.talks()) {
            String at = talk.plain("at");
            StoryCalendar.Moment moment = calendar.moment(at);
            Instant end = moment.end() == null ? moment.start() : moment.end();
            assertThat(end).as(talk.plain("key")).isAfterOrEqualTo(moment.start());
            if (talk.has("planned")) {
                assertThat(moment.start()).as(talk.plain("key")).isAfter(weekBefore);
            } else {
                assertThat(moment.start()).as(talk.plain("key")).isBefore(midnight);
            }
            if (AT_WORK.contains(Coded.of(Interaction.Kind.class, talk.plain("kind")))
                    && !at.endsWith("any")) {
                ZonedDateTime start = moment.start().atZone(ZONE);
                assertThat(start.getDayOfWeek())
                        .as("%s on %s", talk.plain("key"), start)
                        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(start.toLocalTime()).isAfter(LocalTime.of(5, 30));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("aWeek")
    void promisesAndPitchesFollowTheirOrder(LocalDate today) {
        StoryCalendar calendar = new StoryCalendar(false, today, ZONE);
        Instant midnight = today.atStartOfDay(ZONE).toInstant();
        for (StoryNode talk : english.talks()) {
            Instant start = calendar.moment(talk.plain("at")).start();
            for (StoryNode promise : talk.nodes("commitments")) {
                LocalDate due = calendar.day(promise.plain("due"));
                assertThat(due).isAfterOrEqualTo(start.atZone(ZONE).toLocalDate());
                if (promise.has("done")) {
                    assertThat(calendar.instant(promise.plain("done")))
                            .as(promise.told("promise"))
                            .isAfter(start)
                            .isBefore(midnight);
                } else {
                    assertThat(due).as("an open promise").isAfter(today);
                }
            }
            for (StoryNode reminder : talk.nodes("reminders")) {
                assertThat(calendar.day(reminder.plain("due"))).isAfterOrEqualTo(today);
            }
        }
        for (StoryNode pitch : english.pitches()) {
            List<Instant> steps = new ArrayList<>();
            for (StoryNode version : pitch.nodes("versions")) {
                steps.add(calendar.instant(version.plain("at")));
            }
            for (String field : List.of("sent", "answered")) {
                if (pitch.has(field)) {
                    steps.add(calendar.instant(pitch.plain(field)));
                }
            }
            assertThat(steps).as(pitch.plain("key")).isSorted().last().matches(midnight::isAfter);
        }
    }

    @Test
    void everyStateOfAPitchHasWhatItNeeds() {
        for (StoryNode pitch : english.pitches()) {
            Pitch.State state = Coded.of(Pitch.State.class, pitch.plain("state"));
            assertThat(pitch.has("sent")).isEqualTo(state != Pitch.State.DRAFT);
            boolean answered = state != Pitch.State.DRAFT && state != Pitch.State.SENT;
            assertThat(pitch.has("answered")).isEqualTo(answered);
            assertThat(pitch.told("answer").isEmpty()).isEqualTo(!answered);
            boolean placeholders = pitch.nodes("versions").getLast().told("body").contains("{{");
            assertThat(placeholders && state != Pitch.State.DRAFT).isFalse();
        }
    }

    private interface Told {
        void text(String where, Map<?, ?> languages);
    }

    /** Visits every text that is told in two languages, but for what is said of organizations. */
    private void everyTold(Told visitor) {
        visit("people", english.people().fields(), visitor);
        english.talks().forEach(talk -> visit(talk.plain("key"), talk.fields(), visitor));
        english.pitches().forEach(pitch -> visit(pitch.plain("key"), pitch.fields(), visitor));
    }

    private static void visit(String where, Object node, Told visitor) {
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey("en") || map.containsKey("zh")) {
                visitor.text(where, map);
            } else {
                map.forEach((key, inner) -> visit(where + "." + key, inner, visitor));
            }
        } else if (node instanceof List<?> list) {
            list.forEach(inner -> visit(where, inner, visitor));
        }
    }

    private static Set<String> unique(List<StoryNode> nodes) {
        Set<String> keys = new HashSet<>();
        for (StoryNode node : nodes) {
            assertThat(keys.add(node.plain("key"))).as(node.plain("key")).isTrue();
        }
        return keys;
    }

    private static Set<String> keys(StoryNode node) {
        Set<String> keys = new HashSet<>();
        node.fields().keySet().forEach(key -> keys.add(key.toString()));
        return keys;
    }

    private static int day(String at) {
        Matcher matcher = Pattern.compile("[+-]\\d+").matcher(at);
        assertThat(matcher.lookingAt()).as(at).isTrue();
        return Integer.parseInt(matcher.group());
    }
}
