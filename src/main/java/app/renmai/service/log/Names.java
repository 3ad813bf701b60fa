package app.renmai.service.log;

import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.NameReader;
import app.renmai.text.Surnames;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a name at a place of a line: one that is known, "Mr. Chen", 陈总, or that of somebody new.
 */
final class Names {
    private static final int LONGEST_HAN = 6;
    private static final int MOST_WORDS = 4;

    /** How much it takes to be a name. */
    enum Trust {
        /** It is the name of a contact, or names a family and a title. */
        KNOWN,
        /** It is written as a name is. */
        CAPITAL,
        /** It stands where a name must: "met zhang san". */
        ANY
    }

    /**
     * A name.
     *
     * @param person who may be meant
     * @param end where it ends
     */
    record Found(Part<Someone> person, int end) {}

    private final Line line;
    private final People people;

    Names(Line line, People people) {
        this.line = line;
        this.people = people;
    }

    /** The name at a place, or empty. */
    Optional<Found> at(int place, Trust trust) {
        if (place >= line.length() || !line.free(place)) {
            return Optional.empty();
        }
        char c = line.plain().charAt(place);
        if (Words.han(c)) {
            return han(place, trust);
        }
        return Character.isLetter(c) && line.wordBegins(place)
                ? latin(place, trust)
                : Optional.empty();
    }

    private Optional<Found> han(int place, Trust trust) {
        int run = runEnd(place);
        for (int end = run; end >= place + 2; end--) {
            List<Someone> known = people.named(line.typed(place, end));
            int title = Words.of("title.after").endAt(line.plain(), end);
            boolean longer = title < 0 && nameGoesOn(end);
            if (known.isEmpty() || longer && !people.ofFamily(line.typed(place, end)).isEmpty()) {
                continue;
            }
            if (longer && end == place + 2 && !nameGoesOn(end + 1)) {
                return Optional.of(orLonger(place, end, known));
            }
            return Optional.of(found(place, Math.max(end, title), known));
        }
        return titled(place)
                .or(() -> trust == Trust.KNOWN ? Optional.empty() : unknown(place, run));
    }

    /** Nobody knows whether 王宁波 is 王宁 and a word, or somebody else. */
    private Found orLonger(int place, int end, List<Someone> known) {
        String name = line.typed(place, end + 1);
        if (!Surnames.looksLikeName(name)) {
            return found(place, end, known);
        }
        List<Someone> all = new ArrayList<>(known);
        all.add(Someone.newcomer(NameReader.read(name)));
        return found(place, end + 1, all);
    }

    private int runEnd(int place) {
        int run = place;
        while (run < line.length()
                && run - place < LONGEST_HAN
                && line.free(run)
                && (Words.han(line.plain().charAt(run)) || line.plain().charAt(run) == '·')) {
            run++;
        }
        return run;
    }

    private Found found(int start, int end, List<Someone> people) {
        return new Found(Part.of(List.of(new Span(start, end)), people), end);
    }

    /** 陈总, 欧阳老师, 老王. */
    private Optional<Found> titled(int place) {
        Words after = Words.of("title.after");
        for (int family = 2; family >= 1; family--) {
            int end = after.endAt(line.plain(), Math.min(place + family, line.length()));
            if (end > 0 && surname(place, family)) {
                return Optional.of(family(place, place, place + family, end));
            }
        }
        int surname = Words.of("title.before").endAt(line.plain(), place);
        if (surname == place + 1
                && surname < line.length()
                && surname(surname, 1)
                && !nameGoesOn(surname + 1)) {
            return Optional.of(family(place, surname, surname + 1, surname + 1));
        }
        return Optional.empty();
    }

    private boolean nameGoesOn(int place) {
        return place < line.length()
                && Words.han(line.plain().charAt(place))
                && !Words.of("stop").at(line.plain(), place)
                && line.timeAt(place).isEmpty();
    }

    private boolean surname(int place, int length) {
        if (place + length > line.length()) {
            return false;
        }
        String family = line.typed(place, place + length);
        return Surnames.looksLikeName(family + "同") && (length == 1 || compound(family));
    }

    private static boolean compound(String family) {
        return Surnames.propose(family + "同")
                .filter(split -> split.family().equals(family))
                .isPresent();
    }

    private Found family(int start, int from, int to, int end) {
        String family = line.typed(from, to);
        List<Someone> known = people.ofFamily(family);
        if (!known.isEmpty()) {
            return found(start, end, known);
        }
        // Nobody is called 总: the words stay whole, as what they are called by.
        String called = line.typed(start, end);
        return found(
                start,
                end,
                List.of(Someone.newcomer(new PersonName("", "", "", "", "", called, ""))));
    }

    /** Two or three characters of which the first is a family's, up to a word that is no name. */
    private Optional<Found> unknown(int place, int run) {
        if (run < place + 2
                || Words.of("not.name").at(line.plain(), place)
                || line.timeAt(place).isPresent()) {
            return Optional.empty();
        }
        Words stop = Words.of("stop");
        int end = place + 2;
        while (end < run && !stop.at(line.plain(), end) && line.timeAt(end).isEmpty()) {
            end++;
        }
        for (int length = Math.min(4, end - place); length >= 2; length--) {
            String name = line.typed(place, place + length);
            if (Surnames.looksLikeName(name)) {
                int title = Words.of("title.after").endAt(line.plain(), place + length);
                return Optional.of(
                        found(
                                place,
                                Math.max(place + length, title),
                                List.of(Someone.newcomer(NameReader.read(name)))));
            }
        }
        return Optional.empty();
    }

    /** The ends of the words that follow each other from a place on, a space between. */
    private List<Integer> wordEnds(int place) {
        List<Integer> ends = new ArrayList<>();
        int at = place;
        while (at < line.length() && ends.size() < MOST_WORDS && letter(at) && line.free(at)) {
            int end = at;
            while (end < line.length() && (letter(end) || joins(end))) {
                end++;
            }
            ends.add(end);
            if (end < line.length() && line.plain().charAt(end) == '.' && end - at <= 3) {
                end++;
            }
            if (!line.spaceAt(end)) {
                return ends;
            }
            at = line.skipSpaces(end);
        }
        return ends;
    }

    private boolean letter(int place) {
        int c = line.plain().codePointAt(place);
        return Character.isLetter(c) && !Words.han(line.plain().charAt(place))
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isLowSurrogate(line.plain().charAt(place))
                        && place > 0
                        && Character.isLetter(line.plain().codePointAt(place - 1));
    }

    /** O'Neill and Jean-Luc are one word, and what is Tom's is not Tom. */
    private boolean joins(int place) {
        return "'’-".indexOf(line.plain().charAt(place)) >= 0
                && place + 1 < line.length()
                && letter(place + 1)
                && !possessive(place);
    }

    private boolean possessive(int place) {
        String plain = line.plain();
        return (plain.startsWith("'s", place) || plain.startsWith("’s", place))
                && (place + 2 == plain.length() || !letter(place + 2));
    }

    private Optional<Found> latin(int place, Trust trust) {
        int title = Words.of("title.before").endAt(line.plain(), place);
        if (title > 0) {
            int dot = title < line.length() && line.plain().charAt(title) == '.' ? 1 : 0;
            return titled(place, line.skipSpaces(title + dot));
        }
        List<Integer> ends = wordEnds(place);
        for (int i = ends.size() - 1; i >= 0; i--) {
            int end = ends.get(i);
            String name = line.typed(place, end);
            boolean common = i == 0 && (common(place) || end - place < 2);
            List<Someone> known = common ? List.of() : people.named(name);
            if (!known.isEmpty() && !(i == 0 && nameGoesOn(name, end, ends, trust))) {
                return possessive(Math.min(end, line.length()))
                        ? Optional.empty()
                        : Optional.of(found(place, end, known));
            }
        }
        return trust == Trust.KNOWN ? Optional.empty() : unknown(place, ends, trust);
    }

    /** Of Wang Wei nobody is meant who is only of the family Wang. */
    private boolean nameGoesOn(String name, int end, List<Integer> ends, Trust trust) {
        if (ends.size() < 2 || trust == Trust.KNOWN) {
            return false;
        }
        int next = line.skipSpaces(end);
        boolean upper = Character.isUpperCase(line.text().charAt(next));
        boolean last = ends.size() == 2 || stops(line.skipSpaces(ends.get(1)));
        return !stops(next)
                && (upper || trust == Trust.ANY && last && !people.ofFamily(name).isEmpty());
    }

    private boolean common(int place) {
        return Words.of("stop").at(line.plain(), place)
                || Words.of("not.name").at(line.plain(), place)
                || Kinds.endAt(line.plain(), place) > 0
                || Words.of("person").at(line.plain(), place);
    }

    private Optional<Found> titled(int start, int place) {
        List<Integer> ends = place < line.length() ? wordEnds(place) : List.of();
        for (int i = Math.min(ends.size(), 3) - 1; i >= 1; i--) {
            List<Someone> known = people.named(line.typed(place, ends.get(i)));
            if (!known.isEmpty()) {
                return Optional.of(found(start, ends.get(i), known));
            }
        }
        if (ends.isEmpty() || common(place)) {
            return place < line.length() && Words.han(line.plain().charAt(place))
                    ? han(place, Trust.CAPITAL)
                    : Optional.empty();
        }
        String family = line.typed(place, ends.getFirst());
        List<Someone> known = people.ofFamily(family);
        if (known.isEmpty()) {
            int end = capitals(place, ends);
            PersonName name = NameReader.read(line.typed(place, end));
            String prefix = line.typed(start, place);
            PersonName titled =
                    name.family().isEmpty()
                            ? new PersonName(name.given(), "", "", prefix, "", "", "")
                            : new PersonName(
                                    name.family(), name.middle(), name.given(), prefix, "", "", "");
            return Optional.of(found(start, end, List.of(Someone.newcomer(titled))));
        }
        return Optional.of(found(start, ends.getFirst(), known));
    }

    private int capitals(int place, List<Integer> ends) {
        int end = ends.getFirst();
        for (int i = 1; i < Math.min(ends.size(), 3); i++) {
            int next = line.skipSpaces(end);
            if (!Character.isUpperCase(line.text().charAt(next)) || stops(next)) {
                return end;
            }
            end = ends.get(i);
        }
        return end;
    }

    private boolean stops(int place) {
        return common(place) || line.timeAt(place).isPresent();
    }

    private Optional<Found> unknown(int place, List<Integer> ends, Trust trust) {
        int end = -1;
        int at = place;
        boolean capital = Character.isUpperCase(line.text().charAt(place));
        if (!capital && trust != Trust.ANY) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(ends.size(), capital ? MOST_WORDS : 2); i++) {
            boolean upper = Character.isUpperCase(line.text().charAt(at));
            boolean particle = capital && Words.of("particle").at(line.plain(), at);
            if (stops(at) || capital && !upper && !particle) {
                break;
            }
            end = particle && !upper ? end : ends.get(i);
            at = line.skipSpaces(ends.get(i));
        }
        if (end < 0 || end - place < 2 || possessive(end)) {
            return Optional.empty();
        }
        String name = line.typed(place, end);
        return Optional.of(
                found(place, end, List.of(Someone.newcomer(NameReader.read(written(name))))));
    }

    /** As names are written: Zhang San, also where somebody was in a hurry. */
    private static String written(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder capitals = new StringBuilder();
        for (String word : name.split(" ")) {
            int first = word.offsetByCodePoints(0, 1);
            capitals.append(capitals.isEmpty() ? "" : " ")
                    .append(word.substring(0, first).toUpperCase(Locale.ROOT))
                    .append(word.substring(first));
        }
        return capitals.toString();
    }
}
