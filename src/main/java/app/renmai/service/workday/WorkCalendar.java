package app.renmai.service.workday;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.model.shared.Coded;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.SpecialDayStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Which days are worked in a workspace: a table of holidays that comes with the program, and over
 * it what the user says of a day. Every change is one step that can be undone.
 */
public final class WorkCalendar {
    /** The setting of the workspace that names the table; absent, the language decides. */
    static final String SETTING = "workday.table";

    private final Workspace workspace;
    private final Supplier<Locale> language;

    /**
     * @param workspace where the user's own days are
     * @param language the language the user reads the program in
     */
    public WorkCalendar(Workspace workspace, Supplier<Locale> language) {
        this.workspace = workspace;
        this.language = language;
    }

    /**
     * A special day as lists show it: at least one of the two says something of it.
     *
     * @param day the day
     * @param shipped what the table says of it, or null
     * @param own what the user says of it, or null; it counts
     */
    public record Line(
            LocalDate day, HolidayTable.@Nullable Day shipped, @Nullable SpecialDay own) {
        /** What counts. */
        public Kind kind() {
            if (own != null) {
                return own.kind();
            }
            return shipped == null ? Kind.USUAL : shipped.kind();
        }
    }

    /**
     * The special days.
     *
     * @param table the table that counts
     * @param chosen the table as set; empty when the language decides
     * @param lines the days, in order
     */
    public record Days(HolidayTable table, Optional<HolidayTable> chosen, List<Line> lines) {
        /** A list of its own. */
        public Days {
            lines = List.copyOf(lines);
        }

        /** Those of a year. */
        public List<Line> of(int year) {
            return lines.stream().filter(each -> each.day().getYear() == year).toList();
        }
    }

    /** The working days as a reader sees them. */
    public WorkingDays workingDays(Reader reader) {
        List<SpecialDay> days = new ArrayList<>();
        table(reader).days().stream()
                .map(each -> new SpecialDay(each.day(), each.kind(), each.festival()))
                .forEach(days::add);
        days.addAll(SpecialDayStore.all(reader));
        return new WorkingDays(days);
    }

    private HolidayTable table(Reader reader) {
        return chosen(reader).orElseGet(() -> HolidayTable.usual(language.get()));
    }

    private static Optional<HolidayTable> chosen(Reader reader) {
        return SettingStore.find(reader, SETTING)
                .flatMap(
                        code ->
                                Arrays.stream(HolidayTable.values())
                                        .filter(each -> each.code().equals(code))
                                        .findFirst());
    }

    /** The special days, those of the table and the user's own. */
    public CompletableFuture<Days> days() {
        return workspace.read(
                reader -> {
                    HolidayTable table = table(reader);
                    Map<LocalDate, HolidayTable.Day> shipped =
                            table.days().stream().collect(toMap(HolidayTable.Day::day, identity()));
                    Map<LocalDate, SpecialDay> own =
                            SpecialDayStore.all(reader).stream()
                                    .collect(toMap(SpecialDay::day, identity()));
                    Map<LocalDate, Line> lines = new TreeMap<>();
                    shipped.forEach((day, of) -> lines.put(day, new Line(day, of, own.get(day))));
                    own.forEach((day, of) -> lines.put(day, new Line(day, shipped.get(day), of)));
                    return new Days(table, chosen(reader), List.copyOf(lines.values()));
                });
    }

    /** Chooses a table; empty leaves it to the language. */
    public CompletableFuture<Void> choose(Optional<HolidayTable> table) {
        return workspace.run(
                Op.EDIT_OUTREACH_SETTINGS,
                "",
                tx -> SettingStore.put(tx, SETTING, table.map(Coded::code).orElse("")));
    }

    /**
     * Says something of a day, in place of what was said before.
     *
     * @param before the day it was said of before, or null; when it is another, that one is like
     *     others from now on
     */
    public CompletableFuture<Void> put(SpecialDay day, @Nullable LocalDate before) {
        return workspace.run(
                Op.EDIT_SPECIAL_DAY,
                day.name(),
                tx -> {
                    if (before != null && !before.equals(day.day())) {
                        clear(tx, before, day.name());
                    }
                    SpecialDayStore.put(tx, day);
                });
    }

    /**
     * Makes a day one like others: nothing is said of it, and what the table says is taken back.
     */
    private void clear(Tx tx, LocalDate day, String name) {
        if (table(tx).days().stream().anyMatch(each -> each.day().equals(day))) {
            SpecialDayStore.put(tx, new SpecialDay(day, Kind.USUAL, name));
        } else {
            SpecialDayStore.delete(tx, day);
        }
    }

    /** Makes a day one like others: forgets what the user says, and takes back the table's. */
    public CompletableFuture<Void> remove(Line line, String name) {
        return workspace.run(Op.DELETE_SPECIAL_DAY, name, tx -> clear(tx, line.day(), name));
    }

    /** Gives a day back to the table: forgets what the user says of it. */
    public CompletableFuture<Void> restore(LocalDate day, String name) {
        return workspace.run(Op.EDIT_SPECIAL_DAY, name, tx -> SpecialDayStore.delete(tx, day));
    }
}
