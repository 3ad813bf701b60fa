package app.renmai.service.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contacts a text names by the way, wherever they stand in it: by a whole name, or a family and
 * a title, that only one of them bears. A first name alone may be anybody's.
 */
final class Mentioned {
    private final Line line;
    private final Names names;

    Mentioned(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    /** Each of them once, in the order of the text. */
    List<Someone> read() {
        Set<Someone> named = new LinkedHashSet<>();
        int place = 0;
        while (place < line.length()) {
            Optional<Names.Found> found = at(place);
            found.filter(name -> name.person().certain())
                    .flatMap(name -> name.person().likeliest())
                    .filter(someone -> !someone.newcomer())
                    .ifPresent(named::add);
            place = found.map(Names.Found::end).orElse(place + 1);
        }
        return new ArrayList<>(named);
    }

    private Optional<Names.Found> at(int place) {
        return !line.wordBegins(place) || line.insideTime(place)
                ? Optional.empty()
                : names.at(place, Names.Trust.KNOWN)
                        .filter(name -> whole(place, name) && !isTime(place, name));
    }

    /** Sun Li is somebody, though Sun may be a day. */
    private boolean isTime(int place, Names.Found name) {
        return line.timeAt(place).filter(time -> time.end() >= name.end()).isPresent();
    }

    private boolean whole(int place, Names.Found name) {
        return Words.han(line.plain().charAt(place)) || line.typed(place, name.end()).contains(" ");
    }
}
