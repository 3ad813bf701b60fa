package app.renmai.store.contact;

import app.renmai.model.contact.KeptField;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.ReuseStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The SQL of moving what hangs on one contact to another. */
public final class MergeStore {
    /** Behind whatever the other has; far fewer than this many exist. */
    private static final int BEHIND = 10_000;

    private MergeStore() {}

    /** Moves a row of a table that names its contact to another contact. */
    public static void move(Tx tx, String table, long row, long to) {
        tx.update(table, row, Row.of("contact_id", to));
    }

    /** Moves a row like {@link #move}, behind those that are there. */
    public static void moveBehind(Tx tx, String table, long row, long to, int number) {
        tx.update(table, row, Row.of("contact_id", to).and("ordinal", BEHIND + number));
    }

    /**
     * Moves what is not shown on the contact itself: talks, promises, reminders, needs, facts,
     * offers, value, whose initiative a talk was, the user's word that they are trusted, the first
     * sentence, pitches, outreach threads, collaborations, files, tags, cadence, own fields,
     * relations of both directions, introductions to others, whom they are told apart from, and
     * whoever was met through them. If either asked not to be written to again, the one that stays
     * did; if either is private, it is.
     */
    public static void moveSurroundings(Tx tx, long from, long to) {
        for (String table :
                List.of(
                        "commitment",
                        "reminder",
                        NeedStore.TABLE,
                        FactStore.TABLE,
                        OfferStore.TABLE,
                        "pitch",
                        "attachment",
                        ValueEntryStore.TABLE,
                        OutreachStore.TABLE)) {
            ids(tx, table, "contact_id", from).forEach(row -> move(tx, table, row, to));
        }
        ReuseStore.moveOrigin(tx, from, to);
        IntroductionStore.move(tx, from, to);
        unlessThere(tx, "participant", "interaction_id", from, to);
        unlessThere(tx, InitiativeStore.TABLE, "interaction_id", from, to);
        unlessThere(tx, "contact_tag", "tag_id", from, to);
        unlessThere(tx, OfferStore.MEANT_FOR, "offer_id", from, to);
        CollaborationStore.move(tx, from, to);
        unlessAny(tx, CadenceStore.TABLE, from, to);
        unlessAny(tx, CadenceStore.RESTS, from, to);
        unlessAny(tx, FirstSentenceStore.TABLE, from, to);
        PromotionStore.move(tx, from, to);
        unlessAny(tx, StopWishStore.TABLE, from, to);
        unlessAny(tx, PrivateStore.TABLE, from, to);
        CustomValueStore.move(tx, from, to);
        keptFields(tx, from, to);
        relations(tx, from, to);
        toldApart(tx, from, to);
        for (long met : ids(tx, "contact", "met_through_id", from)) {
            tx.update(
                    "contact", met, Row.of("met_through_id", met == to || met == from ? null : to));
        }
    }

    private static void unlessThere(Tx tx, String table, String column, long from, long to) {
        Set<Long> there =
                new HashSet<>(
                        tx.handle()
                                .createQuery(
                                        "SELECT "
                                                + column
                                                + " FROM "
                                                + table
                                                + " WHERE contact_id = :to")
                                .bind("to", to)
                                .mapTo(Long.class)
                                .list());
        tx.handle()
                .createQuery(
                        "SELECT id, "
                                + column
                                + " FROM "
                                + table
                                + " WHERE contact_id = :from ORDER BY id")
                .bind("from", from)
                .map((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .list()
                .forEach(
                        row -> {
                            if (there.contains(row[1])) {
                                tx.delete(table, row[0]);
                            } else {
                                move(tx, table, row[0], to);
                            }
                        });
    }

    /** Of what a contact has once at most, its own stays. */
    private static void unlessAny(Tx tx, String table, long from, long to) {
        boolean there = !ids(tx, table, "contact_id", to).isEmpty();
        for (long row : ids(tx, table, "contact_id", from)) {
            if (there) {
                tx.delete(table, row);
            } else {
                move(tx, table, row, to);
            }
        }
    }

    private static void keptFields(Tx tx, long from, long to) {
        List<KeptField> there = KeptFieldStore.of(tx, to);
        int number = 0;
        for (KeptField field : KeptFieldStore.of(tx, from)) {
            if (there.stream().anyMatch(field::saysSameAs)) {
                tx.delete(KeptFieldStore.TABLE, field.id());
            } else {
                moveBehind(tx, KeptFieldStore.TABLE, field.id(), to, number++);
            }
        }
    }

    private record Tie(long id, long contact, long related, String name, String kind) {
        boolean saysSameAs(Tie other) {
            return contact == other.contact
                    && related == other.related
                    && name.equals(other.name)
                    && kind.equals(other.kind);
        }
    }

    /** Nobody is somebody to themselves, and nobody is the same to somebody twice. */
    private static void relations(Tx tx, long from, long to) {
        List<Tie> ties =
                tx.handle()
                        .createQuery(
                                "SELECT * FROM relation WHERE contact_id IN (:from, :to) OR"
                                        + " related_id IN (:from, :to) ORDER BY id")
                        .bind("from", from)
                        .bind("to", to)
                        .map(
                                (row, _) ->
                                        new Tie(
                                                row.getLong("id"),
                                                row.getLong("contact_id"),
                                                row.getLong("related_id"),
                                                row.getString("name"),
                                                row.getString("kind")))
                        .list();
        Set<Tie> kept = new HashSet<>();
        for (Tie tie : ties) {
            Tie moved =
                    new Tie(
                            tie.id(),
                            tie.contact() == from ? to : tie.contact(),
                            tie.related() == from ? to : tie.related(),
                            tie.name(),
                            tie.kind());
            boolean self = moved.contact() == to && moved.related() == to;
            if (self || kept.stream().anyMatch(moved::saysSameAs)) {
                tx.delete(RelationStore.TABLE, tie.id());
            } else {
                kept.add(moved);
                tx.update(
                        RelationStore.TABLE,
                        tie.id(),
                        Row.of("contact_id", moved.contact())
                                .and("related_id", moved.related() == 0 ? null : moved.related()));
            }
        }
    }

    private static void toldApart(Tx tx, long from, long to) {
        for (String column : List.of("contact_id", "other_id")) {
            String other = column.equals("contact_id") ? "other_id" : "contact_id";
            tx.handle()
                    .createQuery(
                            "SELECT id, " + other + " FROM not_same WHERE " + column + " = :from")
                    .bind("from", from)
                    .map((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                    .list()
                    .forEach(
                            row -> {
                                tx.delete(NotSameStore.TABLE, row[0]);
                                if (row[1] != to) {
                                    NotSameStore.insert(tx, NotSameStore.Pair.of(to, row[1]));
                                }
                            });
        }
    }

    /** Deletes a contact on which nothing hangs any more. */
    public static void deleteBare(Tx tx, long id) {
        tx.delete(ContactStore.TABLE, id);
    }

    /** Moves the picture of one contact to another, whose own is dropped. */
    public static void movePhoto(Tx tx, long from, long to) {
        tx.deleteWhere(PhotoStore.TABLE, "contact_id", to);
        ids(tx, PhotoStore.TABLE, "contact_id", from)
                .forEach(row -> move(tx, PhotoStore.TABLE, row, to));
    }

    /** Drops the picture of a contact. */
    public static void dropPhoto(Tx tx, long contact) {
        tx.deleteWhere(PhotoStore.TABLE, "contact_id", contact);
    }

    /** How many talks a contact took part in. */
    public static long talks(Reader reader, long contact) {
        return ids(reader, "participant", "contact_id", contact).size();
    }

    private static List<Long> ids(Reader reader, String table, String column, long value) {
        return reader.handle()
                .createQuery("SELECT id FROM " + table + " WHERE " + column + " = :v ORDER BY id")
                .bind("v", value)
                .mapTo(Long.class)
                .list();
    }
}
