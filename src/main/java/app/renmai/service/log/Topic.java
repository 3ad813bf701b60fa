package app.renmai.service.log;

import app.renmai.text.TimeWord;

import java.util.Optional;

/**
 * What it was about: what follows "about" or 谈, up to where the sentence goes on to something else.
 */
final class Topic {
    private static final String NOT_ABOUT = "得完天话妥的";
    private static final String ABOUT = "关于";
    private static final String BETWEEN = "了一下 :：的,，、";

    private final Line line;
    private final Place places;
    private final Names names;

    Topic(Line line, Place places, Names names) {
        this.line = line;
        this.places = places;
        this.names = names;
    }

    Optional<Part<String>> read() {
        Words cue = Words.of("topic");
        String plain = line.plain();
        for (int i = 0; i < line.length(); i++) {
            int about = line.free(i) ? Words.of("topic.before").endAt(plain, i) : -1;
            if (about > 0) {
                Optional<Part<String>> named = until(about);
                if (named.isPresent()) {
                    return named;
                }
            }
            int after = line.free(i) ? Math.max(cue.endAt(plain, i), bare(i)) : -1;
            if (after < 0 || ofTime(i, after)) {
                continue;
            }
            if (after < line.length() && NOT_ABOUT.indexOf(plain.charAt(after)) >= 0) {
                continue;
            }
            int start = begin(after);
            int end = end(start);
            if (end > start) {
                return Optional.of(taken(start, end));
            }
            i = after - 1;
        }
        return Optional.empty();
    }

    /** 就春季方案和刘总沟通: what it was about stands before with whom. */
    private Optional<Part<String>> until(int place) {
        int end = line.clauseEnd(place);
        for (int i = place + 1; i < end; i++) {
            boolean next =
                    Words.of("topic").at(line.plain(), i)
                            || Words.of("person").at(line.plain(), i)
                                    && names.at(
                                                    Words.of("person").endAt(line.plain(), i),
                                                    Names.Trust.CAPITAL)
                                            .isPresent();
            if (next) {
                return Optional.of(taken(place, i));
            }
        }
        return Optional.empty();
    }

    private Part<String> taken(int start, int end) {
        line.take(start, end);
        return Part.certain(new Span(start, end), line.typed(start, end));
    }

    /** "Talked budgets": what follows at once is what it was about, but not "talked to Tom". */
    private int bare(int place) {
        int after = Words.of("topic.bare").endAt(line.plain(), place);
        int next = after < 0 ? line.length() : line.skipSpaces(after);
        boolean thing =
                next < line.length()
                        && Words.latin(line.plain().charAt(next))
                        && !Words.of("stop").at(line.plain(), next)
                        && names.at(next, Names.Trust.CAPITAL).isEmpty();
        return thing ? after : -1;
    }

    /** "About 3pm" says when. */
    private boolean ofTime(int start, int end) {
        return line.times().stream().anyMatch(time -> time.start() < end && time.end() > start);
    }

    /** After 了 and the like, and after how long it took. */
    private int begin(int after) {
        int start = after;
        while (start < line.length()) {
            Optional<TimeWord> length =
                    line.timeAt(start).filter(TimeWord.Length.class::isInstance);
            if (length.isPresent()) {
                start = length.get().end();
            } else if (line.plain().charAt(start) == '#' && !line.free(start)) {
                start = afterTag(start);
            } else if (line.plain().startsWith(ABOUT, start)) {
                start += ABOUT.length();
            } else if (BETWEEN.indexOf(line.plain().charAt(start)) >= 0) {
                start++;
            } else {
                return start;
            }
        }
        return start;
    }

    /** A tag may stand before the words: "about #spring and budgets". */
    private int afterTag(int start) {
        int end = start;
        while (end < line.length() && !line.free(end) && !line.spaceAt(end)) {
            end++;
        }
        int next = line.skipSpaces(end);
        return line.plain().startsWith("and ", next) ? next + "and ".length() : end;
    }

    private int end(int start) {
        int place = start;
        while (place < line.length() && line.free(place) && !line.sentenceEndsAt(place)) {
            char c = line.plain().charAt(place);
            boolean chineseComma = c == '，' || c == ',' && hanAround(place);
            if (chineseComma || line.commaAt(place) && other(line.skipSpaces(place + 1))) {
                break;
            }
            if (other(place)) {
                break;
            }
            place++;
        }
        return trimmed(start, place);
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && " ,，、并".indexOf(line.plain().charAt(last - 1)) >= 0) {
            last--;
        }
        boolean and = line.plain().substring(start, last).endsWith(" and");
        return and ? last - " and".length() : last;
    }

    private boolean hanAround(int place) {
        return place > 0 && Words.han(line.plain().charAt(place - 1));
    }

    /** Whether something else that is understood begins at a place and the topic ends before. */
    private boolean other(int place) {
        if (place >= line.length() || !line.free(place)) {
            return place < line.length();
        }
        if (!line.wordBegins(place)) {
            return false;
        }
        Optional<TimeWord> time = line.timeAt(place);
        boolean said = time.filter(each -> !partOfDay(each)).isPresent();
        if (said && restIsKnown(time.orElseThrow())) {
            return !isTold(time.orElseThrow());
        }
        return withSomebody(place) || places.begins(place);
    }

    private boolean withSomebody(int place) {
        String plain = line.plain();
        if (!plain.startsWith("with ", place)) {
            return false;
        }
        return names.at(line.skipSpaces(place + "with ".length()), Names.Trust.CAPITAL).isPresent();
    }

    /** A film night is no time; this evening is. */
    private boolean partOfDay(TimeWord time) {
        return time instanceof TimeWord.PartOfDay
                && !line.plain().startsWith("in the ", time.start())
                && !line.plain().startsWith("this ", time.start());
    }

    /** A second day belongs to what was spoken of. */
    private boolean isTold(TimeWord time) {
        return line.times().stream()
                .takeWhile(other -> other.end() <= time.start())
                .anyMatch(
                        other ->
                                line.free(other.start(), other.end())
                                        && other.getClass() == time.getClass());
    }

    /** Whether nothing but times, places, people and the end follow. */
    private boolean restIsKnown(TimeWord first) {
        int place = first.end();
        while (place < line.length()) {
            place = line.skipSpaces(place);
            if (line.sentenceEndsAt(place)
                    || !line.free(place)
                    || line.commaAt(place)
                    || places.begins(place)
                    || withSomebody(place)
                    || Words.of("topic").at(line.plain(), place)
                    || Words.of("person").at(line.plain(), place)) {
                return true;
            }
            Optional<TimeWord> next = line.timeAt(place);
            if (next.isEmpty()) {
                return false;
            }
            place = next.get().end();
        }
        return true;
    }
}
