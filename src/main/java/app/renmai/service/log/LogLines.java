package app.renmai.service.log;

import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Understands lines of the log with the contacts there are. */
public final class LogLines {
    private static final int MOST_LOOKED_AT = 20_000;

    private final ContactList contacts;
    private final Clock clock;
    private final ZoneId zone;
    private volatile Known known = new Known(List.of(), new NameIndex(List.of()));

    private record Known(List<ContactRow> rows, NameIndex names) {}

    /**
     * @param contacts who can be meant
     * @param clock what time it is
     * @param zone where
     */
    public LogLines(ContactList contacts, Clock clock, ZoneId zone) {
        this.contacts = contacts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Understands a line, away from the caller's thread.
     *
     * @param locale the user's language, which decides what 3/4 means
     */
    public CompletableFuture<UnderstoodLine> understand(String text, Locale locale) {
        return contacts.find("", Order.NAME, false)
                .thenApply(
                        rows ->
                                new LineReader(
                                                ZonedDateTime.now(clock.withZone(zone)),
                                                locale,
                                                names(rows))
                                        .read(text));
    }

    /**
     * The contacts a text names beyond doubt, each once and in its order, away from the caller's
     * thread. Of a very long text the beginning is looked at.
     */
    public CompletableFuture<List<Someone>> named(String text, Locale locale) {
        String looked = text.length() > MOST_LOOKED_AT ? text.substring(0, MOST_LOOKED_AT) : text;
        return contacts.find("", Order.NAME, false)
                .thenApplyAsync(
                        rows -> {
                            Line line =
                                    new Line(looked, LocalDate.now(clock.withZone(zone)), locale);
                            return new Mentioned(line, new Names(line, names(rows))).read();
                        });
    }

    /** The names of the lines; made anew only when the lines have changed. */
    private NameIndex names(List<ContactRow> rows) {
        Known before = known;
        // The list hands out the same lines until a contact changes.
        if (before.rows() != rows) {
            before = new Known(rows, new NameIndex(rows));
            known = before;
        }
        return before.names();
    }
}
