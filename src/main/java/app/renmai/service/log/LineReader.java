package app.renmai.service.log;

import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Understands a line such as "met Zeng Hui yesterday 3pm at Raffles about the campus tour" or
 * 昨天下午三点和曾慧在来福士谈校园巡演. Both languages are understood whatever the locale. Takes time in proportion
 * to the line; asks nobody but {@link People}.
 */
public final class LineReader {
    private static final List<Words> LEADING =
            Stream.of("topic", "person", "person.known", "place", "deadline")
                    .map(Words::of)
                    .toList();

    private final ZonedDateTime now;
    private final Locale locale;
    private final People people;

    /**
     * @param now the present, where the user is
     * @param locale the user's language, which decides what 3/4 means
     * @param people who can be meant
     */
    public LineReader(ZonedDateTime now, Locale locale, People people) {
        this.now = now;
        this.locale = locale;
        this.people = people;
    }

    /** Understands a line. */
    public UnderstoodLine read(String text) {
        Line line = new Line(text, now.toLocalDate(), locale);
        Names names = new Names(line, people);
        Place places = new Place(line, names);
        List<Part<String>> tags = Tags.read(line);
        List<Promise> promises = new Promises(line, names).read();
        Optional<Part<String>> topic = new Topic(line, places, names).read();
        Optional<Part<String>> place = places.read();
        List<Part<Someone>> taking = withRecipients(new Participants(line, names).read(), promises);
        Optional<Part<Time>> time = Times.read(line, now);
        Optional<Part<Kind>> kind = Kinds.read(line);
        Direction direction =
                Kinds.direction(line, kind.flatMap(Part::likeliest).orElse(Kind.MEETING));
        return new UnderstoodLine(
                text,
                kind,
                direction,
                time,
                taking,
                place,
                topic,
                tags,
                promises,
                line.untaken(LEADING));
    }

    /** Where nobody else is named, it was those the promises are owed to and by. */
    private static List<Part<Someone>> withRecipients(
            List<Part<Someone>> people, List<Promise> promises) {
        List<Part<Someone>> all = new ArrayList<>(people);
        for (Promise promise : promises) {
            if (all.isEmpty()) {
                promise.person().ifPresent(all::add);
            }
        }
        return all;
    }
}
