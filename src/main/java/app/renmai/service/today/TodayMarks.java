package app.renmai.service.today;

import app.renmai.service.activity.Anniversary;
import app.renmai.service.collaboration.Work;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was said of Today that no other record keeps: what the user wants of it, which dates are
 * done with this year, what can wait, and for which meetings one is ready. Kept as settings of the
 * workspace; none of them tells anything of a person.
 */
final class TodayMarks {
    private static final String PREFIX = "today.";
    private static final String LIMIT = PREFIX + "limit";
    private static final String LEAD = PREFIX + "lead";
    private static final String DATE_DONE = PREFIX + "date.done.";
    private static final String DATE_LATER = PREFIX + "date.later.";
    private static final String NEED_LATER = PREFIX + "need.later.";
    private static final String WORK_LATER = PREFIX + "work.later.";
    private static final String PICK_LEFT = PREFIX + "pick.left";
    private static final String TALK_READY = PREFIX + "talk.ready.";
    private static final String TALK_LATER = PREFIX + "talk.later.";

    private final Map<String, String> texts;

    private TodayMarks(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    static TodayMarks read(Reader reader) {
        return new TodayMarks(SettingStore.startingWith(reader, PREFIX));
    }

    TodaySettings settings() {
        return new TodaySettings(
                number(LIMIT, TodaySettings.USUAL.limit()),
                number(LEAD, TodaySettings.USUAL.lead()));
    }

    private int number(String name, int usual) {
        try {
            return Integer.parseInt(texts.getOrDefault(name, String.valueOf(usual)));
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    static void put(Tx tx, TodaySettings settings) {
        SettingStore.put(tx, LIMIT, String.valueOf(settings.limit()));
        SettingStore.put(tx, LEAD, String.valueOf(settings.lead()));
    }

    /** When a date was done with in the year in which it returns; empty when it was not. */
    Optional<Instant> done(Anniversary date) {
        String[] parts = texts.getOrDefault(DATE_DONE + date.date().id(), "").split(" ");
        boolean thisYear = parts.length == 2 && parts[0].equals(String.valueOf(date.year()));
        return thisYear ? moment(parts[1]) : Optional.empty();
    }

    static void done(Tx tx, Anniversary date) {
        SettingStore.put(tx, DATE_DONE + date.date().id(), date.year() + " " + tx.now());
        SettingStore.put(tx, DATE_LATER + date.date().id(), "");
    }

    /** Until when a date was put off, or null. */
    @Nullable LocalDate later(Anniversary date) {
        return day(DATE_LATER + date.date().id());
    }

    static void later(Tx tx, Anniversary date, LocalDate until) {
        SettingStore.put(tx, DATE_LATER + date.date().id(), until.toString());
    }

    /** Until when a need was put off, or null. */
    @Nullable LocalDate needLater(long need) {
        return day(NEED_LATER + need);
    }

    static void needLater(Tx tx, long need, LocalDate until) {
        SettingStore.put(tx, NEED_LATER + need, until.toString());
    }

    /** Until when the questions after a collaboration were put off, or null. */
    @Nullable LocalDate workLater(Work work) {
        return day(WORK_LATER + work.id());
    }

    static void workLater(Tx tx, Work work, LocalDate until) {
        SettingStore.put(tx, WORK_LATER + work.id(), until.toString());
    }

    /** Whether whom a week has drawn is not to be named in it. */
    boolean pickLeft(LocalDate monday) {
        return monday.equals(day(PICK_LEFT));
    }

    static void leavePick(Tx tx, LocalDate monday) {
        SettingStore.put(tx, PICK_LEFT, monday.toString());
    }

    /** Since when one is ready for the meetings of a day, by their ids. */
    Map<Long, Instant> ready() {
        Map<Long, Instant> ready = new HashMap<>();
        texts.forEach(
                (name, text) -> {
                    if (name.startsWith(TALK_READY)) {
                        moment(text).ifPresent(at -> ready.put(id(name, TALK_READY), at));
                    }
                });
        return ready;
    }

    static void ready(Tx tx, long talk) {
        forgetOld(tx);
        SettingStore.put(tx, TALK_READY + talk, tx.now().toString());
    }

    /** Until when a meeting was put off, or null. */
    @Nullable LocalDate later(long talk) {
        return day(TALK_LATER + talk);
    }

    static void later(Tx tx, long talk, LocalDate until) {
        forgetOld(tx);
        SettingStore.put(tx, TALK_LATER + talk, until.toString());
    }

    /** What was said of meetings means nothing a few days later. */
    private static void forgetOld(Tx tx) {
        Instant old = tx.now().minusSeconds(7 * 86_400L);
        LocalDate oldDay = LocalDate.ofInstant(old, java.time.ZoneOffset.UTC);
        TodayMarks marks = read(tx);
        marks.ready().entrySet().stream()
                .filter(each -> each.getValue().isBefore(old))
                .forEach(each -> SettingStore.put(tx, TALK_READY + each.getKey(), ""));
        marks.texts.keySet().stream()
                .filter(name -> name.startsWith(TALK_LATER))
                .filter(name -> isBefore(marks.day(name), oldDay))
                .forEach(name -> SettingStore.put(tx, name, ""));
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    private static long id(String name, String prefix) {
        return Long.parseLong(name.substring(prefix.length()));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable LocalDate day(String name) {
        String text = texts.getOrDefault(name, "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
