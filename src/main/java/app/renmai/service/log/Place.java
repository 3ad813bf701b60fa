package app.renmai.service.log;

import app.renmai.text.TimeWord;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where: what follows "at", "in" or 在. */
final class Place {
    private static final Pattern HOUSE = Pattern.compile("[\\d零〇一二两三四五六七八九十]{1,3}号");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;

    private final Line line;
    private final Names names;

    Place(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    /** The first place named in what is still free. */
    Optional<Part<String>> read() {
        for (int i = 0; i < line.length(); i++) {
            if (!line.free(i) || !line.wordBegins(i)) {
                continue;
            }
            int start = cueEnd(i);
            if (start > 0 && !insideAName(i)) {
                int end = Words.han(line.plain().charAt(start)) ? hanEnd(start) : end(start);
                if (end > start) {
                    line.take(start, end);
                    return Optional.of(Part.certain(new Span(start, end), line.typed(start, end)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what begins at a place can only say where. */
    boolean begins(int place) {
        int start = cueEnd(place);
        if (start <= 0 || start >= line.length()) {
            return false;
        }
        if (Words.han(line.plain().charAt(place))) {
            return place > 0 && line.spaceAt(place - 1) && hanEnd(start) > start;
        }
        return capital(start) && end(start) > start;
    }

    private boolean capital(int place) {
        char c = line.text().charAt(place);
        return Character.isUpperCase(c) || Words.han(c);
    }

    /** Where the words for the place begin after the word that leads to it, or -1. */
    private int cueEnd(int place) {
        int cue = Words.of("place").endAt(line.plain(), place);
        if (cue < 0) {
            return -1;
        }
        int start = line.skipSpaces(cue);
        while (start < line.length() && ":：是@".indexOf(line.plain().charAt(start)) >= 0) {
            start = line.skipSpaces(start + 1);
        }
        boolean time =
                line.timeAt(place).isPresent()
                        || line.timeAt(start).isPresent()
                        || line.times().stream()
                                .takeWhile(each -> each.start() <= place)
                                .anyMatch(each -> each.end() > place);
        boolean in = line.plain().startsWith("in ", place);
        boolean named = !in || start < line.length() && (capital(start) || inTheOffice(start));
        return time || start >= line.length() || !named ? -1 : start;
    }

    private boolean inTheOffice(int start) {
        return Words.of("in.place").at(line.plain(), start);
    }

    /** 刘在民 is somebody. */
    private boolean insideAName(int place) {
        if (!Words.han(line.plain().charAt(place))) {
            return false;
        }
        for (int before = 1; before <= 2 && before <= place; before++) {
            Optional<Names.Found> name = names.at(place - before, Names.Trust.KNOWN);
            if (name.isPresent() && name.get().end() > place) {
                return true;
            }
        }
        return false;
    }

    /** 外滩三号 is a house where another word says which day it was. */
    private boolean houseNumber(int place) {
        Optional<TimeWord> number = line.timeAt(place);
        return number.filter(each -> HOUSE.matcher(typed(each)).matches()).isPresent()
                && line.times().stream()
                        .anyMatch(
                                other ->
                                        other instanceof TimeWord.Day
                                                && !HOUSE.matcher(typed(other)).matches());
    }

    private String typed(TimeWord time) {
        return line.plain().substring(time.start(), time.end());
    }

    private int hanEnd(int start) {
        Words ends = Words.of("place.end");
        int place = start;
        while (place < line.length()
                && place - start < LONGEST
                && line.free(place)
                && !line.spaceAt(place)
                && !line.sentenceEndsAt(place)
                && !line.commaAt(place)
                && line.plain().charAt(place) != '、'
                && (place == start
                        || !ends.at(line.plain(), place)
                                && (line.timeAt(place).isEmpty() || houseNumber(place)))) {
            place++;
        }
        return place == start + 1 && ends.at(line.plain(), start) ? start : place;
    }

    /** The Bank of China, Starbucks on Nanjing Road, the fair in Shanghai. */
    private boolean joined(int place) {
        for (String joint : List.of("of ", "on ", "in ")) {
            int next = line.skipSpaces(place + joint.length());
            if (line.plain().startsWith(joint, place)
                    && next < line.length()
                    && capital(next)
                    && line.timeAt(next).isEmpty()
                    && line.timeAt(place).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private int end(int start) {
        Words stop = Words.of("stop");
        int place = start;
        int words = 0;
        while (place < line.length()
                && words < MOST_WORDS
                && line.free(place)
                && !line.sentenceEndsAt(place)
                && !line.commaAt(place)) {
            boolean article = place == start && Words.of("article").at(line.plain(), place);
            if (line.wordBegins(place) && Words.latin(line.plain().charAt(place))) {
                boolean ended =
                        !article
                                && !joined(place)
                                && (stop.at(line.plain(), place)
                                        && !Words.of("in.place").at(line.plain(), place));
                if (ended || line.timeAt(place).isPresent()) {
                    break;
                }
                words++;
            }
            place++;
        }
        int end = place;
        while (end > start && line.spaceAt(end - 1)) {
            end--;
        }
        return end;
    }
}
