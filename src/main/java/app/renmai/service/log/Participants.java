package app.renmai.service.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who took part: the names after "with", "met" or 和, one after the other, and those known. */
final class Participants {
    private static final String JOINTS = ",，、&/和跟与及";

    private static final int MOST_JOINTS = 4;

    /** More would not be seen. */
    private static final int MOST = 40;

    private final Line line;
    private final Names names;
    private final List<Part<Someone>> people = new ArrayList<>();
    private final Set<List<Someone>> seen = new HashSet<>();

    Participants(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    List<Part<Someone>> read() {
        int place = 0;
        boolean begins = true;
        while (place < line.length()) {
            boolean space = line.spaceAt(place);
            int next = line.free(place) && line.wordBegins(place) ? next(place, begins) : place;
            if (next > place) {
                place = next;
                begins = false;
                continue;
            }
            begins = clauseBegins(place, begins, space);
            place++;
        }
        return people;
    }

    private boolean clauseBegins(int place, boolean before, boolean space) {
        return line.sentenceEndsAt(place)
                || line.commaAt(place)
                || line.timeEndsAt(place + 1)
                || before && space;
    }

    private int next(int place, boolean begins) {
        if (Words.latin(line.plain().charAt(place)) && line.insideTime(place)) {
            return place;
        }
        int cue = Words.of("person").endAt(line.plain(), place);
        if (cue > 0) {
            int end = list(line.skipSpaces(cue), Names.Trust.ANY);
            return end > 0 ? end : place;
        }
        int weak = Words.of("person.known").endAt(line.plain(), place);
        if (weak > 0) {
            int end = list(line.skipSpaces(weak), Names.Trust.KNOWN);
            return end > 0 ? end : place;
        }
        if (line.timeAt(place).isPresent()) {
            return place;
        }
        Optional<Names.Found> found =
                names.at(place, begins ? Names.Trust.CAPITAL : Names.Trust.KNOWN)
                        .filter(name -> speaks(place, name, begins));
        return found.isPresent() ? more(place, found.get()) : place;
    }

    /** A name that nothing leads to is one of two words, or somebody who does something. */
    private boolean speaks(int place, Names.Found name, boolean begins) {
        boolean contact = name.person().readings().stream().noneMatch(Someone::newcomer);
        boolean han = Words.han(line.plain().charAt(place));
        boolean whole = han || line.typed(place, name.end()).contains(" ");
        if (contact && whole) {
            return true;
        }
        int next = line.skipSpaces(name.end());
        boolean acts =
                Kinds.endAt(line.plain(), next) > 0
                        || Words.of("acts").at(line.plain(), next)
                        || Words.of("incoming").at(line.plain(), next);
        return begins && acts;
    }

    private int list(int place, Names.Trust trust) {
        Optional<Names.Found> first = names.at(place, trust);
        return first.isPresent() ? more(place, first.get()) : -1;
    }

    private int more(int place, Names.Found first) {
        int end = take(place, first);
        while (true) {
            int next = joint(end);
            Optional<Names.Found> found =
                    next < 0 ? Optional.empty() : names.at(next, Names.Trust.CAPITAL);
            if (found.isEmpty()) {
                return end;
            }
            end = take(next, found.get());
        }
    }

    /** Where a name may go on after one that ended, or -1. */
    private int joint(int end) {
        int place = line.skipSpaces(end);
        int start = place;
        while (place < Math.min(line.length(), start + MOST_JOINTS)
                && line.free(place)
                && JOINTS.indexOf(line.plain().charAt(place)) >= 0) {
            place = line.skipSpaces(place + 1);
        }
        if (line.plain().startsWith("and ", place)) {
            place = line.skipSpaces(place + "and ".length());
        } else if (line.plain().startsWith("以及", place)) {
            place += "以及".length();
        }
        return place > start ? place : -1;
    }

    private int take(int place, Names.Found name) {
        line.take(place, name.end());
        if (people.size() < MOST && seen.add(name.person().readings())) {
            people.add(name.person());
        }
        return name.end();
    }
}
