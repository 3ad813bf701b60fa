package app.renmai.exchange.ical;

import app.renmai.exchange.html.HtmlText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One VEVENT, its texts and times understood. */
final class IcalEvent {
    private final IcalComponent component;
    private final IcalZones zones;
    private final WallClock floating;
    private final String method;
    private final boolean old;
    private final @Nullable IcalTime start;
    private final WallClock clock;
    private final List<Guest> guests;

    /**
     * @param component the VEVENT
     * @param calendar what it stands in
     * @param zones the zones known there
     */
    IcalEvent(IcalComponent component, IcalComponent calendar, IcalZones zones) {
        this.component = component;
        this.zones = zones;
        this.method = calendar.text("METHOD").toUpperCase(Locale.ROOT);
        this.old = calendar.text("VERSION").equals("1.0");
        this.floating =
                (old ? calendar.first("TZ").flatMap(tz -> IcalZones.offset(tz.value())) : none())
                        .orElse(zones.home());
        Optional<IcalProperty> first = component.first("DTSTART");
        this.start = first.flatMap(property -> IcalTime.parse(property.value())).orElse(null);
        this.clock = start == null ? floating : clock(first.orElseThrow(), start);
        this.guests =
                Stream.concat(
                                component.all("ATTENDEE").stream(),
                                component.all("ORGANIZER").stream())
                        .map(Guest::of)
                        .filter(guest -> !guest.isBlank())
                        .toList();
    }

    private static Optional<WallClock> none() {
        return Optional.empty();
    }

    /** The clock a property's time is told by. */
    private WallClock clock(IcalProperty property, IcalTime time) {
        if (time.offset() != null) {
            return local -> local.toInstant(time.offset());
        }
        if (time.allDay()) {
            return zones.home();
        }
        String zone = property.wholeParameter("TZID");
        return zone.isBlank() ? floating : zones.named(zone);
    }

    /** The time of a property, with the moment it is. */
    private Optional<Point> point(IcalProperty property) {
        return points(property).stream().findFirst();
    }

    /**
     * A time and when it is.
     *
     * @param time as it is written
     * @param at the moment
     * @param end when what is then ends, if it says so itself
     */
    record Point(IcalTime time, Instant at, @Nullable Instant end) {}

    /** The times of a property that may list several, or spans of time. */
    private List<Point> points(IcalProperty property) {
        List<Point> points = new ArrayList<>();
        for (String one : property.list()) {
            String[] ends = one.split("/", 2);
            IcalTime.parse(ends[0])
                    .ifPresent(
                            time -> {
                                WallClock told = clock(property, time);
                                Instant at = time.at(told);
                                Instant end = ends.length < 2 ? null : end(ends[1], at, told);
                                points.add(new Point(time, at, end));
                            });
        }
        return points;
    }

    private static @Nullable Instant end(String text, Instant start, WallClock told) {
        return IcalTime.parse(text)
                .map(time -> time.at(told))
                .or(() -> IcalSpan.parse(text).map(start::plus))
                .orElse(null);
    }

    int line() {
        return component.line();
    }

    IcalComponent component() {
        return component;
    }

    String uid() {
        return component.text("UID");
    }

    String summary() {
        return component.text("SUMMARY").replaceAll("\\s*\\n\\s*", " ");
    }

    /** The words about it: its description, or the HTML one, and a link not in them. */
    String body() {
        String text = component.text("DESCRIPTION");
        if (text.isEmpty()) {
            text = component.text("X-ALT-DESC");
        }
        if (HtmlText.looksLikeHtml(text)) {
            text = HtmlText.plain(text);
        }
        String link = component.text("URL");
        if (link.isEmpty() || text.contains(link)) {
            return text;
        }
        return text.isEmpty() ? link : text + "\n\n" + link;
    }

    /** Where: in words, else the title Apple gives, the room, or the place on the globe. */
    String place() {
        String words = component.text("LOCATION");
        if (!words.isEmpty()) {
            return words;
        }
        Optional<IcalProperty> apple = component.first("X-APPLE-STRUCTURED-LOCATION");
        String titled =
                apple.map(
                                place ->
                                        Stream.of("X-TITLE", "X-ADDRESS")
                                                .map(place::wholeParameter)
                                                .map(text -> text.replace("\\n", "\n").strip())
                                                .filter(text -> !text.isEmpty())
                                                .reduce((a, b) -> a.contains(b) ? a : a + "\n" + b)
                                                .orElse(""))
                        .orElse("");
        if (!titled.isEmpty()) {
            return titled;
        }
        String room =
                guests.stream()
                        .filter(guest -> !guest.person() && !guest.organizer())
                        .map(guest -> guest.name().isEmpty() ? guest.email() : guest.name())
                        .findFirst()
                        .orElse("");
        return room.isEmpty() ? component.text("GEO").replace(";", ", ") : room;
    }

    /** All that are invited and the one who invites, rooms among them. */
    List<Guest> guests() {
        return guests;
    }

    /** When it begins, or null. */
    @Nullable IcalTime start() {
        return start;
    }

    WallClock clock() {
        return clock;
    }

    /** Whether it is about days, not hours. */
    boolean allDay() {
        boolean outlook =
                component.text("X-MICROSOFT-CDO-ALLDAYEVENT").equalsIgnoreCase("TRUE")
                        && start != null
                        && start.local().toLocalTime().equals(LocalTime.MIDNIGHT);
        return start != null && start.allDay() || outlook;
    }

    /** How long it is, or null when it does not say; never negative. */
    @Nullable Duration length() {
        if (start == null) {
            return null;
        }
        Instant begin = start.at(clock);
        Duration length =
                component
                        .first("DTEND")
                        .flatMap(this::point)
                        .map(end -> Duration.between(begin, end.at()))
                        .or(
                                () ->
                                        component
                                                .first("DURATION")
                                                .flatMap(span -> IcalSpan.parse(span.value())))
                        .orElse(null);
        return length == null || length.isNegative() ? null : length;
    }

    /** Which of the dates of a repeating event this one replaces, or null. */
    @Nullable Point replaces() {
        return component.first("RECURRENCE-ID").flatMap(this::point).orElse(null);
    }

    /** Whether all dates behind the one it replaces change with it. */
    boolean changesLater() {
        return component
                .first("RECURRENCE-ID")
                .map(property -> property.wholeParameter("RANGE"))
                .filter("THISANDFUTURE"::equalsIgnoreCase)
                .isPresent();
    }

    List<String> rules() {
        return values("RRULE");
    }

    List<String> exceptionRules() {
        return values("EXRULE");
    }

    private List<String> values(String name) {
        return component.all(name).stream().map(property -> property.value().strip()).toList();
    }

    List<Point> moreDates() {
        return component.all("RDATE").stream().flatMap(p -> points(p).stream()).toList();
    }

    List<Point> exceptDates() {
        return component.all("EXDATE").stream().flatMap(p -> points(p).stream()).toList();
    }

    boolean cancelled() {
        return component.text("STATUS").equalsIgnoreCase("CANCELLED") || method.equals("CANCEL");
    }

    /** Whether it answers an invitation and is none. */
    boolean answers() {
        return List.of("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH").contains(method);
    }

    /** Whether its calendar is of version 1.0. */
    boolean old() {
        return old;
    }

    int sequence() {
        String digits = component.text("SEQUENCE");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** When it was last changed, as far as it says. */
    Instant changed() {
        return Stream.of("LAST-MODIFIED", "DTSTAMP")
                .map(component::first)
                .flatMap(Optional::stream)
                .flatMap(property -> point(property).stream())
                .map(Point::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
