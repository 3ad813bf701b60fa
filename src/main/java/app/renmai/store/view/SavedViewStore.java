package app.renmai.store.view;

import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.List;
import java.util.Optional;

/** The SQL of saved views; what they show is a text here. */
public final class SavedViewStore {
    /** The table. */
    public static final String TABLE = "saved_view";

    private SavedViewStore() {}

    /** A view as it is stored. */
    public record Stored(long id, String name, String rule) {}

    /** Stores a new view behind the others. */
    public static long insert(Tx tx, String name, String rule) {
        int last =
                tx.handle()
                        .createQuery("SELECT COALESCE(MAX(ordinal), 0) FROM saved_view")
                        .mapTo(Integer.class)
                        .one();
        return tx.insert(TABLE, Row.of("name", name).and("rule", rule).and("ordinal", last + 1));
    }

    /** Gives a view another name. */
    public static void rename(Tx tx, long id, String name) {
        tx.update(TABLE, id, Row.of("name", name));
    }

    /** Lets a view show others. */
    public static void change(Tx tx, long id, String rule) {
        tx.update(TABLE, id, Row.of("rule", rule));
    }

    /** Deletes a view. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** All views, in the order they stand. */
    public static List<Stored> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT id, name, rule FROM saved_view ORDER BY ordinal, id")
                .map(
                        (row, _) ->
                                new Stored(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("rule")))
                .list();
    }

    /** The view with an id. */
    public static Optional<Stored> find(Reader reader, long id) {
        return all(reader).stream().filter(each -> each.id() == id).findFirst();
    }
}
