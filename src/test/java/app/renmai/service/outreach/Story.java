package app.renmai.service.outreach;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.service.contact.Contacts;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A workspace whose clock a test moves on, with what is done to threads in short words. */
final class Story implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Ticking clock = new Ticking();
    final Workspace workspace;
    final Contacts contacts;
    final Outreaches threads;
    final StopWishes wishes;
    final OutreachBoard board;

    Story(Path dir) {
        workspace = Workspace.open(dir, clock, Runnable::run);
        contacts = new Contacts(workspace);
        threads = new Outreaches(workspace, ZONE);
        wishes = new StopWishes(workspace, ZONE);
        WorkCalendar days = new WorkCalendar(workspace, () -> Locale.ENGLISH);
        board = new OutreachBoard(workspace, new Advising(workspace, days, ZONE));
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-02T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    Instant now() {
        return clock.now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now, ZONE);
    }

    void pass(int days) {
        clock.now = clock.now.plus(Duration.ofDays(days));
    }

    /** A contact; returns its id. */
    long person(String family, String given) {
        PersonName name = PersonName.of(family, given);
        return Workspace.await(contacts.add(Contact.named(name, now()), List.of(), "", ""));
    }

    long begin(long contact, String purpose) {
        return Workspace.await(threads.begin(contact, purpose));
    }

    Attempt attempt(long thread, Carried carried, String words) {
        return Workspace.await(threads.attempt(thread, made(now(), carried, words)));
    }

    static Attempt made(Instant at, Carried carried, String words) {
        return new Attempt(
                0, 0, 0, at, "email", carried, words, Outcome.NONE, null, "", "", null, null);
    }

    void answer(long thread, Move move, String words) {
        Workspace.await(threads.answer(thread, Answer.of(move, now(), words)));
    }

    OutreachThread thread(long id) {
        return Workspace.await(threads.find(id)).orElseThrow();
    }

    String state(long id) {
        return thread(id).outreach().state().code();
    }

    Advice advice(long id) {
        return Workspace.await(board.find(id)).orElseThrow().advice();
    }

    void undo() {
        Workspace.await(workspace.undo());
    }

    void redo() {
        Workspace.await(workspace.redo());
    }

    @Override
    public void close() {
        workspace.close();
    }
}
