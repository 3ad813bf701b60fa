package app.renmai.exchange.ical;

import app.renmai.exchange.FoldedWriter;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.ical.CalendarEntry.Days;
import app.renmai.exchange.ical.CalendarEntry.Hours;
import app.renmai.exchange.ical.CalendarEntry.Invited;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar (RFC 5545) in UTF-8: times in UTC, lines of at most 75 octets that are never
 * broken inside a character. What is not an interaction says so in a property of our own, by which
 * {@link IcalReader} leaves it out: it is in Renmai as what it was made of.
 */
public final class IcalWriter {
    /** The type of entries that are interactions. */
    public static final String INTERACTION = "interaction";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final OutputStream out;
    private final String stamp;

    private IcalWriter(OutputStream out, Instant now) {
        this.out = out;
        this.stamp = TIME.format(now);
    }

    /**
     * Writes a file; what stood there before stays until all is written.
     *
     * @param target the file
     * @param entries what it holds
     * @param now the time of the export
     * @throws TargetException when it cannot be written
     */
    public static void write(Path target, List<CalendarEntry> entries, Instant now) {
        try {
            WholeFile.write(target, out -> write(out, entries, now));
        } catch (IOException e) {
            throw TargetException.of(e, target);
        }
    }

    /**
     * Writes a calendar.
     *
     * @param out where to; stays open
     * @param entries what it holds
     * @param now the time of the export
     * @throws IOException when writing fails
     */
    static void write(OutputStream out, List<CalendarEntry> entries, Instant now)
            throws IOException {
        IcalWriter writer = new IcalWriter(out, now);
        writer.line("BEGIN:VCALENDAR");
        writer.line("VERSION:2.0");
        writer.line("PRODID:-//Renmai//Renmai//EN");
        writer.line("CALSCALE:GREGORIAN");
        for (CalendarEntry entry : entries) {
            writer.event(entry);
        }
        writer.line("END:VCALENDAR");
    }

    private void event(CalendarEntry entry) throws IOException {
        line("BEGIN:VEVENT");
        line("UID:" + text(entry.uid()));
        line("DTSTAMP:" + stamp);
        span(entry.span());
        if (!entry.rule().isEmpty()) {
            line("RRULE:" + entry.rule());
        }
        property("SUMMARY", entry.summary());
        property("DESCRIPTION", entry.description());
        property("LOCATION", entry.place());
        for (Invited invited : entry.invited()) {
            String address =
                    invited.email().isEmpty()
                            ? "urn:uuid:" + invited.uid()
                            : "mailto:" + invited.email();
            line("ATTENDEE;CN=" + parameter(invited.name()) + ":" + address);
        }
        if (entry.cancelled()) {
            line("STATUS:CANCELLED");
        } else if (!entry.state().isEmpty()) {
            line("STATUS:CONFIRMED");
        }
        property("X-RENMAI-ENTRY", entry.type());
        property("X-RENMAI-KIND", entry.kind());
        property("X-RENMAI-DIRECTION", entry.direction());
        property("X-RENMAI-STATE", entry.state());
        line("END:VEVENT");
    }

    private void span(CalendarEntry.Span span) throws IOException {
        switch (span) {
            case Hours hours -> {
                line("DTSTART:" + TIME.format(hours.start()));
                if (hours.end() != null) {
                    line("DTEND:" + TIME.format(hours.end()));
                }
            }
            case Days days -> {
                line("DTSTART;VALUE=DATE:" + DAY.format(days.first()));
                line("DTEND;VALUE=DATE:" + DAY.format(days.after()));
                // A day to think of somebody is no day without time.
                line("TRANSP:TRANSPARENT");
            }
        }
    }

    private void property(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            line(name + ":" + text(value));
        }
    }

    /** A text (RFC 5545, 3.3.11); control characters have no place in it. */
    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** The value of a parameter, quoted (RFC 5545, 3.2; RFC 6868). */
    private static String parameter(String text) {
        String escaped =
                text.replace("^", "^^")
                        .replace("\"", "^'")
                        .replaceAll("\\R", "^n")
                        .replaceAll("\\p{Cntrl}", "");
        return '"' + escaped + '"';
    }

    /** Writes a line, folded (RFC 5545, 3.1). */
    private void line(String text) throws IOException {
        FoldedWriter.fold(text.getBytes(StandardCharsets.UTF_8), out);
        out.write('\r');
        out.write('\n');
    }
}
