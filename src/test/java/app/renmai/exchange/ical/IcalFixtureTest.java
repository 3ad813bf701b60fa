package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

class IcalFixtureTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ReadSettings SETTINGS =
            new ReadSettings(ZONE, Instant.parse("2026-11-27T08:00:00Z"));

    private static ImportedFile read(Path path) {
        return IcalReader.read(TextFile.read(path, null), SETTINGS);
    }

    @Test
    void everyFileHasTheCountOfTheIndex() {
        Assertions.assertAll(
                Fixtures.of("ics").stream()
                        .map(
                                entry ->
                                        () -> {
                                            TextFile text = TextFile.read(entry.file(), null);
                                            assertThat(IcalReader.looksLikeCalendar(text))
                                                    .as("%s is a calendar", entry.path())
                                                    .isTrue();
                                            assertThat(read(entry.file()).timelineRecords())
                                                    .as("%s: %s", entry.path(), entry.special())
                                                    .isEqualTo(entry.expected());
                                        }));
    }

    @Test
    void everyFieldIsWhatAnIndependentReaderFinds() {
        List<Fixtures.Entry> entries = Fixtures.of("ics");
        Map<String, Map<String, Object>> expectations = Fixtures.expectations("ics.jsonl");
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Fixtures.Entry entry : entries) {
            Map<String, Object> expected = Objects.requireNonNull(expectations.get(entry.path()));
            if (expected.get("error") != null) {
                continue;
            }
            List<IcalEvent> events = events(entry.file());
            List<?> wanted = (List<?>) Objects.requireNonNull(expected.get("events"));
            assertThat(events).as(entry.path()).hasSize(entry.expected());
            for (int i = 0; i < wanted.size(); i++) {
                Map<?, ?> fields = (Map<?, ?>) wanted.get(i);
                compare(entry.path() + "#" + i, fields, events.get(i), wrong);
                compared++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(30);
    }

    private static List<IcalEvent> events(Path path) {
        TextFile file = TextFile.read(path, null);
        IcalZones zones = new IcalZones(ZONE, LocalDateTime.of(2028, 1, 1, 0, 0));
        List<IcalEvent> events = new ArrayList<>();
        for (IcalComponent calendar : IcalReader.calendars(file)) {
            zones.learn(calendar);
            for (IcalComponent part : calendar.parts("VEVENT")) {
                events.add(new IcalEvent(part, calendar, zones));
            }
        }
        return events;
    }

    private static void compare(
            String where, Map<?, ?> wanted, IcalEvent event, List<String> wrong) {
        String uid = text(wanted.get("uid"));
        if (!uid.startsWith("[")) {
            same(where + " uid", uid, event.uid(), wrong);
        }
        same(where + " summary", text(wanted.get("summary")).strip(), event.summary(), wrong);
        same(
                where + " location",
                text(wanted.get("location")),
                event.component().text("LOCATION"),
                wrong);
        String organizer =
                event.guests().stream()
                        .filter(Guest::organizer)
                        .map(guest -> guest.email().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse("");
        same(where + " organizer", text(wanted.get("organizer")), organizer, wrong);
        List<String> attendees =
                event.guests().stream()
                        .filter(guest -> !guest.organizer())
                        .map(guest -> guest.email().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList();
        same(where + " attendees", wanted.get("attendees"), attendees, wrong);
        IcalTime start = event.start();
        same(
                where + " start",
                moment(wanted.get("dtstart"), event),
                start == null
                        ? null
                        : event.allDay()
                                ? start.local().atZone(ZONE).toInstant()
                                : start.at(event.clock()),
                wrong);
        if (wanted.get("dtend") != null) {
            Duration length = event.length();
            Instant end =
                    length == null || start == null ? null : start.at(event.clock()).plus(length);
            same(where + " end", moment(wanted.get("dtend"), event), end, wrong);
        }
        boolean described =
                ((Number) Objects.requireNonNull(wanted.get("desc_len"))).intValue() > 0;
        same(where + " described", described, !event.body().isEmpty(), wrong);
    }

    private static @Nullable Instant moment(@Nullable Object text, IcalEvent event) {
        if (text == null) {
            return null;
        }
        String words = text.toString();
        if (words.length() == 10) {
            return LocalDate.parse(words).atStartOfDay(ZONE).toInstant();
        }
        // The other reader does not know the zone of one file and gives the time on the wall.
        return words.matches(".*T[^+-]*")
                ? event.clock().at(LocalDateTime.parse(words))
                : OffsetDateTime.parse(words).toInstant();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void same(
            String what, @Nullable Object wanted, @Nullable Object found, List<String> wrong) {
        if (!Objects.equals(wanted, found)) {
            wrong.add(what + ": wanted " + wanted + ", found " + found);
        }
    }

    @Test
    void zonesThatOnlyTheCalendarKnowsAreFollowed() {
        Stream.of("ical4j__Standup.ics", "pyvobject__ms_tzid.ics", "ical4j__evolution.ics")
                .forEach(
                        name ->
                                assertThat(read(file(name)).skipped())
                                        .as(name)
                                        .noneMatch(
                                                remark ->
                                                        remark.reason()
                                                                .code()
                                                                .equals("zone-unknown")));
        assertThat(read(file("ical4j__evolution.ics")).timeline().interactions().getFirst().start())
                .isEqualTo(LocalDateTime.of(2008, 6, 24, 13, 0).toInstant(ZoneOffset.ofHours(-5)));
    }

    @Test
    void rulesAndDatesAreExpanded() {
        ImportedFile excepted = read(file("ical4j__EXDATE.ics"));
        assertThat(excepted.timeline().interactions())
                .extracting(each -> each.start().toString())
                .containsExactly(
                        "2006-01-01T02:00:00Z",
                        "2006-01-02T02:00:00Z",
                        "2006-01-05T02:00:00Z",
                        "2006-01-06T02:00:00Z",
                        "2006-01-07T02:00:00Z");
        ImportedFile dates = read(file("ical4j__calconnect2.ics"));
        assertThat(dates.timeline().interactions()).hasSize(5);
        assertThat(dates.timeline().interactions().getLast().end())
                .isEqualTo(Instant.parse("2005-04-15T15:00:00Z"));
        ImportedFile daily = read(file("ical4j__Standup.ics"));
        assertThat(daily.timeline().interactions()).hasSize(500);
        assertThat(daily.skipped()).anyMatch(remark -> remark.reason().code().equals("event-cut"));
        assertThat(daily.timeline().interactions().getLast().start())
                .isBetween(
                        Instant.parse("2027-11-24T00:00:00Z"),
                        Instant.parse("2027-11-29T00:00:00Z"));
    }

    private static Path file(String name) {
        return Fixtures.of("ics").stream()
                .filter(entry -> entry.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow()
                .file();
    }
}
