package app.renmai.app.cli;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.LogEntry.Newcomer;
import app.renmai.service.activity.Outcome;
import app.renmai.service.log.Part;
import app.renmai.service.log.Someone;
import app.renmai.service.log.UnderstoodLine;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of a line that was understood, with what the options say in its place. */
final class LineEntry {
    private final UnderstoodLine line;
    private final @Nullable Kind kind;
    private final @Nullable Moment start;
    private final Instant now;
    private final ZoneId zone;
    private final String body;
    private final List<ContactName> people = new ArrayList<>();
    private final List<Newcomer> newcomers = new ArrayList<>();
    private final List<Long> works;
    private final Interaction interaction;

    /**
     * @param line what was understood
     * @param kind what it was, or null for what the line says
     * @param start when, or null for what the line says
     * @param given who took part; nobody for those the line names
     * @param works the collaborations it was about
     * @param body what else was written
     */
    LineEntry(
            UnderstoodLine line,
            @Nullable Kind kind,
            @Nullable Moment start,
            List<ContactName> given,
            List<Long> works,
            String body,
            Clock clock,
            ZoneId zone) {
        this.line = line;
        this.kind = kind;
        this.start = start;
        this.now = clock.instant();
        this.zone = zone;
        this.body = body;
        this.works = List.copyOf(works);
        people.addAll(given);
        if (given.isEmpty()) {
            line.people().forEach(part -> part.likeliest().ifPresent(this::add));
        }
        this.interaction = made();
    }

    private void add(Someone person) {
        long id = person.id();
        if (person.newcomer()) {
            id = -1 - newcomers.size();
            newcomers.add(new Newcomer(id, Contact.named(person.name(), now)));
        }
        people.add(new ContactName(id, person.name()));
    }

    UnderstoodLine line() {
        return line;
    }

    List<ContactName> people() {
        return people;
    }

    List<PersonName> newcomers() {
        return newcomers.stream().map(newcomer -> newcomer.contact().name()).toList();
    }

    Optional<String> about() {
        return line.about();
    }

    Interaction interaction() {
        return interaction;
    }

    /** Whether the line leaves no doubt about when. */
    boolean timeIsClear() {
        return line.time().map(Part::certain).orElse(true);
    }

    private Time time() {
        Moment given = start;
        if (given != null) {
            return new Time(given.at(), null, given.allDay());
        }
        return line.time()
                .flatMap(Part::likeliest)
                .orElseGet(() -> new Time(now.truncatedTo(ChronoUnit.MINUTES), null, false));
    }

    When when() {
        return time().when(zone);
    }

    private Interaction made() {
        Time time = time();
        Kind what = kind != null ? kind : line.kind().flatMap(Part::likeliest).orElse(Kind.MEETING);
        Direction direction =
                line.direction() == Direction.INCOMING ? Direction.INCOMING : what.usualDirection();
        return new Interaction(
                0,
                UUID.randomUUID(),
                what,
                direction,
                time.start(),
                time.end(),
                time.allDay(),
                line.place().flatMap(Part::likeliest).orElse(""),
                line.summary(),
                line.leftOver(body),
                people.stream().map(ContactName::id).toList(),
                now);
    }

    /** Whether something was promised and nobody is there to whom. */
    boolean promisesToNobody() {
        return people.isEmpty() && !line.promises().isEmpty();
    }

    LogEntry entry() {
        return new LogEntry(
                interaction,
                new Outcome(
                        List.of(),
                        people.isEmpty()
                                ? List.of()
                                : line.promises().stream().map(this::promise).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        works,
                        List.of()),
                List.of(),
                newcomers,
                line.tags().stream().flatMap(part -> part.likeliest().stream()).toList());
    }

    private LogEntry.Promise promise(Promise promise) {
        long other =
                promise.person()
                        .flatMap(Part::likeliest)
                        .flatMap(this::participant)
                        .orElseGet(() -> people.getFirst().id());
        return new LogEntry.Promise(
                other,
                promise.owner(),
                promise.text(),
                promise.due().flatMap(Part::likeliest).orElse(null));
    }

    private Optional<Long> participant(Someone someone) {
        return people.stream()
                .filter(
                        person ->
                                person.id() == someone.id() || person.name().equals(someone.name()))
                .map(ContactName::id)
                .findFirst()
                .or(() -> someone.newcomer() ? Optional.empty() : Optional.of(someone.id()));
    }
}
