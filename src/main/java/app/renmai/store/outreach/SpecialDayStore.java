package app.renmai.store.outreach;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.shared.Coded;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The SQL of the days that the user says something about. */
public final class SpecialDayStore {
    /** The table. */
    public static final String TABLE = "special_day";

    private SpecialDayStore() {}

    /** All of them, in order. */
    public static List<SpecialDay> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM special_day ORDER BY on_day")
                .map(
                        (row, _) ->
                                new SpecialDay(
                                        row.getObject("on_day", LocalDate.class),
                                        Coded.of(SpecialDay.Kind.class, row.getString("kind")),
                                        row.getString("name")))
                .list();
    }

    /** Stores what is said of a day, in place of what was said of it before. */
    public static void put(Tx tx, SpecialDay day) {
        Row row =
                Row.of("on_day", day.day()).and("name", day.name().strip()).and("kind", day.kind());
        id(tx, day.day())
                .ifPresentOrElse(id -> tx.update(TABLE, id, row), () -> tx.insert(TABLE, row));
    }

    /** Forgets what was said of a day; does nothing when nothing was. */
    public static void delete(Tx tx, LocalDate day) {
        id(tx, day).ifPresent(id -> tx.delete(TABLE, id));
    }

    private static Optional<Long> id(Reader reader, LocalDate day) {
        return reader.handle()
                .createQuery("SELECT id FROM special_day WHERE on_day = :day")
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
    }
}
