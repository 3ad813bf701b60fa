package app.renmai.exchange.ical;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.SourceText;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.CharsetGuess;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the events of calendars, iCalendar 2.0 (RFC 5545) and vCalendar 1.0. What repeats comes as
 * one interaction a date, up to a year from now, all with the line of their event.
 */
public final class IcalReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int HEAD = 4_000;
    private static final String ENTRY = "BEGIN:\\s*V(CALENDAR|EVENT|TODO|TIMEZONE|JOURNAL)";

    /** Properties that come in, or say nothing a person would miss. */
    private static final Set<String> READ =
            Set.of(
                    ("UID DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION GEO ATTENDEE"
                         + " ORGANIZER RRULE RDATE EXDATE EXRULE RECURRENCE-ID STATUS SEQUENCE"
                         + " DTSTAMP CREATED LAST-MODIFIED URL X-ALT-DESC"
                         + " X-APPLE-STRUCTURED-LOCATION X-MICROSOFT-CDO-ALLDAYEVENT TRANSP"
                         + " REQUEST-STATUS BEGIN END X-RENMAI-KIND X-RENMAI-ENTRY"
                         + " X-RENMAI-DIRECTION X-RENMAI-STATE")
                            .split(" "));

    private final ReadSettings settings;
    private final Instant last;
    private final List<ImportedInteraction> interactions = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> sources = new HashSet<>();

    private IcalReader(ReadSettings settings) {
        this.settings = settings;
        this.last =
                settings.now()
                        .atZone(settings.zone())
                        .toLocalDate()
                        .plusYears(1)
                        .plusDays(1)
                        .atStartOfDay(settings.zone())
                        .toInstant()
                        .minusMillis(1);
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @param settings the zone of times without one, and how far what repeats is followed
     * @return its events, in the order of the file
     * @throws UnreadableFileException when it holds no calendar
     */
    public static ImportedFile read(TextFile file, ReadSettings settings) {
        List<IcalLines.Logical> lines = IcalLines.of(file.octets());
        Charset charset = charset(file, lines);
        List<IcalComponent> calendars = calendars(lines, charset);
        boolean any = calendars.size() > 1 || !calendars.getFirst().parts().isEmpty();
        if (!any) {
            throw new UnreadableFileException(Reason.NO_CALENDAR, file.path());
        }
        IcalReader reader = new IcalReader(settings);
        reader.read(calendars);
        Charset wide = file.wide();
        return new ImportedFile(
                "ics",
                calendars.getLast().text("VERSION"),
                (wide == null ? charset : wide).name(),
                List.of(),
                ImportedTimeline.of(reader.interactions),
                List.of(),
                reader.skipped,
                List.copyOf(reader.unused),
                List.of());
    }

    /** Whether a text looks like a calendar: it begins with one, or with a part that has one. */
    public static boolean looksLikeCalendar(TextFile file) {
        byte[] octets = file.octets();
        String head =
                new String(octets, 0, Math.min(HEAD, octets.length), StandardCharsets.ISO_8859_1);
        List<String> lines =
                head.lines()
                        .map(line -> line.strip().toUpperCase(Locale.ROOT))
                        .filter(line -> !line.isEmpty())
                        .toList();
        return !lines.isEmpty()
                && lines.getFirst().matches("BEGIN:\\s*(?!VCARD)[A-Z].*")
                && lines.stream().anyMatch(line -> line.matches(ENTRY));
    }

    /** The charset, judged by unfolded lines: a fold inside a character makes it no character. */
    private static Charset charset(TextFile file, List<IcalLines.Logical> lines) {
        if (file.marked() != null) {
            return file.marked();
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream(file.octets().length);
        for (IcalLines.Logical line : lines) {
            joined.writeBytes(line.octets());
            joined.write('\n');
        }
        return CharsetGuess.of(joined.toByteArray());
    }

    /** The calendars of a file; the first is that of entries outside of all. */
    static List<IcalComponent> calendars(TextFile file) {
        List<IcalLines.Logical> lines = IcalLines.of(file.octets());
        return calendars(lines, charset(file, lines));
    }

    private static List<IcalComponent> calendars(List<IcalLines.Logical> lines, Charset charset) {
        return IcalComponent.calendars(
                lines.stream()
                        .flatMap(line -> IcalProperty.parse(line, charset).stream())
                        .toList());
    }

    private IcalZones zones() {
        return new IcalZones(
                settings.zone(), LocalDateTime.ofInstant(last, ZoneOffset.UTC).plusYears(2));
    }

    private void read(List<IcalComponent> calendars) {
        List<IcalEvent> events = new ArrayList<>();
        IcalZones zones = zones();
        for (IcalComponent calendar : calendars) {
            zones.learn(calendar);
            for (IcalComponent part : calendar.parts("VEVENT")) {
                note(part);
                IcalEvent event = new IcalEvent(part, calendar, zones);
                if (part.cut()) {
                    skip(event, Reason.EVENT_UNFINISHED, event.summary());
                }
                if (comesIn(event)) {
                    events.add(event);
                }
            }
        }
        tasks(calendars);
        Revisions revisions = Revisions.of(events);
        for (IcalEvent event : revisions.superseded()) {
            skip(event, Reason.EVENT_SUPERSEDED, event.summary());
        }
        Map<String, List<IcalEvent>> replacing = new HashMap<>();
        for (IcalEvent event : revisions.current()) {
            if (event.replaces() != null) {
                replacing.computeIfAbsent(event.uid(), _ -> new ArrayList<>()).add(event);
            }
        }
        for (IcalEvent event : revisions.current()) {
            if (event.cancelled() && state(event) == null) {
                skip(event, Reason.EVENT_CANCELLED, event.summary());
            } else {
                take(event, replacing.getOrDefault(event.uid(), List.of()));
            }
        }
        for (String zone : zones.unknown()) {
            skipped.add(Remark.at(1, Reason.ZONE_UNKNOWN, zone));
        }
        interactions.sort(
                Comparator.comparingInt(ImportedInteraction::line)
                        .thenComparing(ImportedInteraction::start));
        skipped.sort(Comparator.comparingInt(Remark::line));
    }

    /** Remembers the properties that hold something for which there is no field. */
    private void note(IcalComponent event) {
        for (IcalProperty property : event.properties()) {
            if (!READ.contains(property.name()) && !property.value().isBlank()) {
                unused.add(property.name());
            }
        }
        event.parts().forEach(part -> unused.add(part.name()));
    }

    private boolean comesIn(IcalEvent event) {
        String own = event.component().text("X-RENMAI-ENTRY");
        if (!own.isEmpty() && !own.equals(IcalWriter.INTERACTION)) {
            skip(event, Reason.EVENT_OWN, event.summary());
        } else if (event.answers()) {
            skip(event, Reason.EVENT_ANSWER, event.summary());
        } else if (event.start() == null && !event.cancelled()) {
            skip(event, Reason.EVENT_NO_TIME, event.summary());
        } else {
            return true;
        }
        return false;
    }

    private void tasks(List<IcalComponent> calendars) {
        List<IcalComponent> tasks =
                calendars.stream()
                        .flatMap(
                                calendar ->
                                        Stream.concat(
                                                calendar.parts("VTODO").stream(),
                                                calendar.parts("VJOURNAL").stream()))
                        .toList();
        if (!tasks.isEmpty()) {
            skipped.add(Remark.at(tasks.getFirst().line(), Reason.TASKS, tasks.size()));
        }
        if (calendars.stream().anyMatch(calendar -> !calendar.parts("VFREEBUSY").isEmpty())) {
            unused.add("VFREEBUSY");
        }
    }

    private void skip(IcalEvent event, Reason reason, Object... arguments) {
        skipped.add(Remark.at(event.line(), reason, arguments));
    }

    private void take(IcalEvent event, List<IcalEvent> replacing) {
        IcalTime start = Objects.requireNonNull(event.start());
        IcalEvent.Point replaces = event.replaces();
        if (replaces != null) {
            Instances.Instance one =
                    new Instances.Instance(start.local(), start.at(event.clock()), null);
            add(event, said(event), one, event.uid() + "/" + id(replaces.at(), replaces.time()));
            return;
        }
        Instances instances = Instances.of(event, start, last);
        boolean repeats = !event.rules().isEmpty() || !event.moreDates().isEmpty();
        LaterDates later = LaterDates.of(event, repeats ? replacing : List.of(), instances);
        for (IcalEvent other : replacing) {
            IcalEvent.Point replaced = other.replaces();
            if (repeats && replaced != null) {
                instances.remove(replaced);
            }
        }
        for (String rule : instances.unreadable()) {
            skip(event, Reason.RULE_UNREADABLE, event.summary(), rule);
        }
        if (instances.cut()) {
            skip(event, Reason.EVENT_CUT, event.summary(), Instances.MOST);
        }
        Map<IcalEvent, Said> said = new HashMap<>();
        for (Instances.Instance instance : instances.dates()) {
            IcalTime time = new IcalTime(instance.local(), event.allDay(), null);
            String uid = event.uid();
            String source = repeats && !uid.isEmpty() ? uid + "/" + id(instance.at(), time) : uid;
            LaterDates.Changed changed =
                    later.of(instance).orElse(new LaterDates.Changed(event, instance));
            Instances.Instance now = changed.instance();
            if (now != null) {
                IcalEvent by = changed.by();
                add(by, said.computeIfAbsent(by, this::said), now, source);
            }
        }
        if (said.isEmpty()) {
            skip(event, Reason.EVENT_NO_DATES, event.summary());
        }
    }

    private static String id(Instant at, IcalTime time) {
        return time.allDay() ? DAY.format(time.local()) : TIME.format(at);
    }

    /** What an event says of all its dates. */
    private record Said(
            String summary,
            String place,
            String body,
            List<ImportedParty> parties,
            Kind kind,
            Direction direction,
            @Nullable State state) {}

    private Said said(IcalEvent event) {
        SourceText text = new SourceText(event.line(), skipped);
        List<ImportedParty> parties = parties(event);
        return new Said(
                text.summary(event.summary()),
                text.place(event.place()),
                text.body(event.body()),
                parties,
                kind(event, parties),
                direction(event),
                state(event));
    }

    private void add(IcalEvent event, Said said, Instances.Instance instance, String uid) {
        boolean allDay = event.allDay();
        Instant start =
                allDay
                        ? instance.local().toLocalDate().atStartOfDay(settings.zone()).toInstant()
                        : instance.at();
        String source = SourceText.bounded(uid);
        if (source.isEmpty()) {
            source = SourceText.id("ics", start, said.summary, said.place, said.parties);
        }
        for (int again = 2; !sources.add(source); again++) {
            String id = id(start, new IcalTime(instance.local(), allDay, null));
            source = SourceText.bounded(uid.isEmpty() ? source : uid + "/" + id) + "#" + again;
        }
        interactions.add(
                new ImportedInteraction(
                        event.line(),
                        source,
                        said.kind,
                        said.direction,
                        start,
                        end(event, instance, start),
                        allDay,
                        said.place,
                        said.summary,
                        said.body,
                        said.parties,
                        said.state));
    }

    private @Nullable Instant end(IcalEvent event, Instances.Instance instance, Instant start) {
        if (instance.end() != null) {
            return instance.end();
        }
        Duration length = event.length();
        if (length == null) {
            return null;
        }
        if (!event.allDay()) {
            return start.plus(length);
        }
        // A day that is over when it ends needs no end; the clock may have changed in between.
        long days = Math.round(length.toHours() / 24.0);
        return days < 2
                ? null
                : instance.local()
                        .toLocalDate()
                        .plusDays(days)
                        .atStartOfDay(settings.zone())
                        .toInstant();
    }

    /** Those who took part, each once; who declined did not. */
    private List<ImportedParty> parties(IcalEvent event) {
        Map<String, ImportedParty> parties = new LinkedHashMap<>();
        for (Guest guest : event.guests()) {
            if (guest.declined()) {
                unused.add("ATTENDEE;PARTSTAT=DECLINED");
            } else if (guest.person()) {
                String key =
                        Stream.of(guest.email(), guest.uid(), guest.name())
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("")
                                .toLowerCase(Locale.ROOT);
                parties.merge(
                        key,
                        guest.party(),
                        (known, other) -> known.name().isEmpty() ? other : known);
            }
        }
        return List.copyOf(parties.values());
    }

    /** A meeting has somebody in it, or an hour and a place; all else is an event. */
    private static Kind kind(IcalEvent event, List<ImportedParty> parties) {
        String own = event.component().text("X-RENMAI-KIND");
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(own)) {
                return kind;
            }
        }
        boolean others = event.guests().stream().anyMatch(g -> g.person() && !g.organizer());
        boolean somewhere = !event.place().isEmpty() && !event.allDay();
        return !parties.isEmpty() && others || somewhere ? Kind.MEETING : Kind.EVENT;
    }

    /** Ours says whether it happened; of others only the time tells. */
    private static @Nullable State state(IcalEvent event) {
        String own = event.component().text("X-RENMAI-STATE");
        return Stream.of(State.values())
                .filter(state -> state.code().equals(own))
                .findFirst()
                .orElse(null);
    }

    private static Direction direction(IcalEvent event) {
        String own = event.component().text("X-RENMAI-DIRECTION");
        for (Direction direction : Direction.values()) {
            if (direction.code().equals(own)) {
                return direction;
            }
        }
        return Direction.BOTH;
    }
}
