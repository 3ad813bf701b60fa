package app.renmai.ui.outreach;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.service.outreach.Answer;
import app.renmai.service.outreach.Move;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The threads of the mock-up, put into a workspace. */
public final class MockThreads {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Services services;

    public MockThreads(Services services) {
        this.services = services;
    }

    /** Somebody with a thread; the thread's id. */
    public long begin(String family, String given, String organization, String purpose) {
        return begin(contact(family, given, organization), purpose);
    }

    long begin(long contact, String purpose) {
        return Workspace.await(services.outreach().outreaches().begin(contact, purpose));
    }

    long contact(String family, String given, String organization) {
        Contact contact = Contact.named(PersonName.of(family, given), services.clock().instant());
        return Workspace.await(
                services.contacts()
                        .add(
                                contact,
                                List.of(),
                                organization,
                                organization.isEmpty() ? "" : "Marketing director"));
    }

    /** Something went out on a day at ten. */
    public void attempt(long thread, String day, Carried carried, String words) {
        Workspace.await(
                services.outreach()
                        .outreaches()
                        .attempt(
                                thread,
                                new Attempt(
                                        0,
                                        thread,
                                        0,
                                        at(day),
                                        "email",
                                        carried,
                                        words,
                                        Attempt.Outcome.NONE,
                                        null,
                                        "",
                                        "",
                                        null,
                                        null)));
    }

    void said(long thread, Move move, String day, String words) {
        Workspace.await(
                move == Move.CLOSE
                        ? services.outreach().outreaches().close(thread)
                        : services.outreach()
                                .outreaches()
                                .answer(thread, Answer.of(move, at(day), words)));
    }

    public void notNow(long thread, String day, String words, LocalDate until) {
        Workspace.await(
                services.outreach()
                        .outreaches()
                        .answer(thread, Answer.of(Move.NOT_NOW, at(day), words).until(until)));
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    }

    /** All of them; the id of Lin Yue's. */
    long all() {
        begin("Gao", "Lan", "City Museum", "Museum night sponsorship");
        long lin = begin("林", "悦", "Fengpao Sports", "Night-run partnership");
        attempt(lin, "2026-11-04", Carried.REMINDER, "");
        attempt(lin, "2026-11-09", Carried.REMINDER, "");
        long peter = begin("Novak", "Peter", "Foresight", "Study on student spending");
        attempt(peter, "2026-11-16", Carried.INFORMATION, "survey of 1,200 students");
        long zhou = begin("Zhou", "Ning", "Lanhai Media", "Spring sponsorship");
        attempt(zhou, "2026-11-10", Carried.IDEA, "a route by the river");
        said(zhou, Move.ANSWER, "2026-11-13", "Come by on Wednesday");
        long xu = begin("Xu", "Fan", "Campus Press", "Freshers’ guide 2027");
        attempt(xu, "2026-11-02", Carried.PLAN, "an outline of twelve pages");
        said(xu, Move.MEET, "2026-11-12", "");
        long ni = begin("Ni", "Rong", "City Museum", "Museum shop on campus");
        attempt(ni, "2026-11-09", Carried.IDEA, "a shelf in the canteen");
        notNow(ni, "2026-11-10", "Travelling until December", LocalDate.of(2026, 12, 1));
        long bai = begin("Bai", "Ke", "Huangshan Drinks", "Title sponsorship");
        attempt(bai, "2026-09-20", Carried.REMINDER, "");
        attempt(bai, "2026-10-02", Carried.REMINDER, "");
        attempt(bai, "2026-10-16", Carried.INFORMATION, "figures of the spring");
        said(bai, Move.DECLINE, "2026-10-20", "Budget is fixed until June");
        long he = begin("He", "Chuan", "River Radio", "Radio launch day");
        for (int i = 1; i < 9; i++) {
            attempt(he, "2026-10-0" + i, Carried.INFORMATION, "part " + i + " of the listener map");
        }
        said(he, Move.CLOSE, "2026-11-01", "");
        return lin;
    }

    /** Ten refusals, then a plan and the meeting; the contact's id. */
    long chenBo() {
        long chen = contact("陈", "博", "Qinghe Foods");
        long thread = begin(chen, "Campus partnership");
        for (int i = 1; i <= 10; i++) {
            String month = (i < 10 ? "0" : "") + i;
            attempt(thread, "2024-" + month + "-05", Carried.INFORMATION, "note " + i);
            said(thread, Move.DECLINE, "2024-" + month + "-08", "Not this year");
        }
        attempt(thread, "2025-02-03", Carried.PLAN, "an 88-page campus plan");
        said(thread, Move.MEET, "2025-02-10", "Come and explain it");
        return chen;
    }
}
