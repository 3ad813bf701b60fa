package app.renmai.store.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of collaborations and of who took part. */
public final class CollaborationStore {
    /** The table. */
    public static final String TABLE = "collaboration";

    /** The table of the contacts that took part. */
    public static final String COLLABORATORS = "collaborator";

    /** The table of the organizations that took part. */
    public static final String PARTNERS = "collaboration_organization";

    /** The table of the talks that were about it. */
    public static final String TALKS = "collaboration_talk";

    /** The table of its documents. */
    public static final String FILES = "collaboration_file";

    private static final String NEWEST_FIRST =
            " ORDER BY COALESCE(c.ends, c.starts) DESC NULLS FIRST, c.id DESC";

    private CollaborationStore() {}

    /** Stores a new collaboration; the record's id is ignored. */
    public static long insert(Tx tx, Collaboration collaboration) {
        return tx.insert(
                TABLE,
                columns(collaboration)
                        .and("uid", collaboration.uid())
                        .and("created_at", tx.now())
                        .and("updated_at", tx.now()));
    }

    /** Stores one that was noted elsewhere, with when that was; the record's id is ignored. */
    public static long keep(Tx tx, Collaboration collaboration) {
        return tx.insert(
                TABLE,
                columns(collaboration)
                        .and("uid", collaboration.uid())
                        .and("created_at", collaboration.createdAt())
                        .and("updated_at", collaboration.updatedAt()));
    }

    /** Stores the fields of a collaboration that is there. */
    public static void update(Tx tx, Collaboration collaboration) {
        tx.update(TABLE, collaboration.id(), columns(collaboration).and("updated_at", tx.now()));
    }

    /** Says which contacts took part, in this order. */
    public static void takePart(Tx tx, long id, List<Collaborator> collaborators) {
        if (!collaborators.equals(collaborators(tx, id))) {
            tx.deleteWhere(COLLABORATORS, "collaboration_id", id);
            int ordinal = 0;
            for (Collaborator each : collaborators) {
                tx.insert(
                        COLLABORATORS,
                        Row.of("collaboration_id", id)
                                .and("contact_id", each.contactId())
                                .and("ordinal", ordinal++)
                                .and("part", each.part())
                                .and("said", each.said()));
            }
        }
    }

    /** Says which organizations took part, in this order. */
    public static void join(Tx tx, long id, List<Partner> partners) {
        if (!partners.equals(partners(tx, id))) {
            tx.deleteWhere(PARTNERS, "collaboration_id", id);
            int ordinal = 0;
            for (Partner each : partners) {
                tx.insert(
                        PARTNERS,
                        Row.of("collaboration_id", id)
                                .and("organization_id", each.organizationId())
                                .and("ordinal", ordinal++)
                                .and("part", each.part()));
            }
        }
    }

    /** The collaboration with an id. */
    public static Optional<Collaboration> find(Reader reader, long id) {
        return reader.find(TABLE, id, CollaborationStore::collaboration);
    }

    /** The collaboration with an identity. */
    public static Optional<Collaboration> withUid(Reader reader, UUID uid) {
        return reader.find(TABLE, uid, CollaborationStore::collaboration);
    }

    /** All of them, those without a day first, then the newest. */
    public static List<Collaboration> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT c.* FROM collaboration c" + NEWEST_FIRST)
                .map(CollaborationStore::collaboration)
                .list();
    }

    /** Those in which a contact took part, in the order of {@link #all}. */
    public static List<Collaboration> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT c.* FROM collaboration c JOIN collaborator w ON w.collaboration_id"
                                + " = c.id WHERE w.contact_id = :contact"
                                + NEWEST_FIRST)
                .bind("contact", contactId)
                .map(CollaborationStore::collaboration)
                .list();
    }

    /** Those in which an organization took part, in the order of {@link #all}. */
    public static List<Collaboration> ofOrganization(Reader reader, long organizationId) {
        return reader.handle()
                .createQuery(
                        "SELECT c.* FROM collaboration c JOIN collaboration_organization p ON"
                                + " p.collaboration_id = c.id WHERE p.organization_id ="
                                + " :organization"
                                + NEWEST_FIRST)
                .bind("organization", organizationId)
                .map(CollaborationStore::collaboration)
                .list();
    }

    /** Who took part in one, in their order. */
    public static List<Collaborator> collaborators(Reader reader, long id) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM collaborator WHERE collaboration_id = :id ORDER BY ordinal,"
                                + " id")
                .bind("id", id)
                .map(CollaborationStore::collaborator)
                .list();
    }

    /** Who took part in each, by its id, in their order. */
    public static Map<Long, List<Collaborator>> collaborators(Reader reader) {
        Map<Long, List<Collaborator>> found = new HashMap<>();
        reader.handle()
                .createQuery("SELECT * FROM collaborator ORDER BY collaboration_id, ordinal, id")
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getLong("collaboration_id"),
                                        collaborator(row, context)))
                .forEach(
                        each ->
                                found.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                        .add(each.getValue()));
        return found;
    }

    /** Which organizations took part in one, in their order. */
    public static List<Partner> partners(Reader reader, long id) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM collaboration_organization WHERE collaboration_id = :id"
                                + " ORDER BY ordinal, id")
                .bind("id", id)
                .map((row, _) -> new Partner(row.getLong("organization_id"), row.getString("part")))
                .list();
    }

    /** Says that a talk was about it. */
    public static void addTalk(Tx tx, long id, long interactionId) {
        if (!talks(tx, id).contains(interactionId)) {
            tx.insert(TALKS, Row.of("collaboration_id", id).and("interaction_id", interactionId));
        }
    }

    /** The talks that were about it. */
    public static Set<Long> talks(Reader reader, long id) {
        return reader.handle()
                .createQuery(
                        "SELECT interaction_id FROM collaboration_talk WHERE collaboration_id ="
                                + " :id")
                .bind("id", id)
                .mapTo(Long.class)
                .set();
    }

    /** Says that a talk was about something else. */
    public static void removeTalk(Tx tx, long id, long interactionId) {
        tx.handle()
                .createQuery(
                        "SELECT id FROM collaboration_talk WHERE collaboration_id = :id AND"
                                + " interaction_id = :talk")
                .bind("id", id)
                .bind("talk", interactionId)
                .mapTo(Long.class)
                .forEach(row -> tx.delete(TALKS, row));
    }

    /** What a talk was about, the newest first. */
    public static List<Collaboration> ofTalk(Reader reader, long interactionId) {
        return reader.handle()
                .createQuery(
                        "SELECT c.* FROM collaboration c JOIN collaboration_talk t ON"
                                + " t.collaboration_id = c.id WHERE t.interaction_id = :talk"
                                + NEWEST_FIRST)
                .bind("talk", interactionId)
                .map(CollaborationStore::collaboration)
                .list();
    }

    /** Which organizations took part in each, by its id, in their order. */
    public static Map<Long, List<Partner>> partners(Reader reader) {
        Map<Long, List<Partner>> found = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT * FROM collaboration_organization ORDER BY collaboration_id,"
                                + " ordinal, id")
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("collaboration_id"),
                                        new Partner(
                                                row.getLong("organization_id"),
                                                row.getString("part"))))
                .forEach(
                        each ->
                                found.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                        .add(each.getValue()));
        return found;
    }

    /** Keeps a document with it; the file is stored already. */
    public static void addFile(Tx tx, long id, long attachmentId) {
        tx.insert(FILES, Row.of("collaboration_id", id).and("attachment_id", attachmentId));
    }

    /** Its documents, as ids of attachments, oldest first. */
    public static List<Long> files(Reader reader, long id) {
        return reader.handle()
                .createQuery(
                        "SELECT attachment_id FROM collaboration_file WHERE collaboration_id = :id"
                                + " ORDER BY id")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    /** Takes a document away from it. */
    public static void removeFile(Tx tx, long attachmentId) {
        tx.deleteWhere(FILES, "attachment_id", attachmentId);
        tx.delete("attachment", attachmentId);
    }

    /** Deletes a collaboration with all that only it has; talks and people stay. */
    public static void delete(Tx tx, long id) {
        for (long file : files(tx, id)) {
            removeFile(tx, file);
        }
        for (String table : List.of(COLLABORATORS, PARTNERS, TALKS, "offer_proof")) {
            tx.deleteWhere(table, "collaboration_id", id);
        }
        forgetEntries(tx, id);
        tx.delete(TABLE, id);
    }

    /** Takes a contact out of all; what nobody else took part in is deleted. */
    public static void forgetContact(Tx tx, long contactId) {
        tx.handle()
                .createQuery(
                        "SELECT collaboration_id FROM collaborator c WHERE contact_id = :id AND NOT"
                                + " EXISTS (SELECT 1 FROM collaborator o WHERE o.collaboration_id ="
                                + " c.collaboration_id AND o.contact_id <> :id) ORDER BY"
                                + " collaboration_id DESC")
                .bind("id", contactId)
                .mapTo(Long.class)
                .list()
                .forEach(id -> delete(tx, id));
        tx.deleteWhere(COLLABORATORS, "contact_id", contactId);
    }

    /**
     * Puts one contact where another took part. Where both did, one does, with the words of both.
     */
    public static void move(Tx tx, long from, long to) {
        for (Collaboration each : ofContact(tx, from)) {
            List<Collaborator> people = collaborators(tx, each.id());
            Optional<Collaborator> other =
                    people.stream().filter(one -> one.contactId() == to).findFirst();
            List<Collaborator> merged = new ArrayList<>();
            for (Collaborator one : people) {
                if (one.contactId() != from && one.contactId() != to) {
                    merged.add(one);
                } else if (other.isEmpty()) {
                    merged.add(new Collaborator(to, one.part(), one.said()));
                } else if (merged.stream().noneMatch(done -> done.contactId() == to)) {
                    Collaborator gone =
                            people.stream()
                                    .filter(who -> who.contactId() == from)
                                    .findFirst()
                                    .orElseThrow();
                    merged.add(
                            new Collaborator(
                                    to,
                                    both(other.get().part(), gone.part()),
                                    both(other.get().said(), gone.said())));
                }
            }
            takePart(tx, each.id(), merged);
        }
    }

    private static String both(String one, String other) {
        if (one.isBlank() || one.equals(other)) {
            return other;
        }
        return other.isBlank() ? one : one + " · " + other;
    }

    /** What it was worth stays noted, only no longer as out of it. */
    private static void forgetEntries(Tx tx, long id) {
        for (long entry : tx.ids("value_entry", "collaboration_id", id)) {
            tx.update("value_entry", entry, Row.of("collaboration_id", null));
        }
    }

    private static Row columns(Collaboration collaboration) {
        return Row.of("title", collaboration.title())
                .and("goal", collaboration.goal())
                .and("own_part", collaboration.ownPart())
                .and("starts", collaboration.starts())
                .and("ends", collaboration.ends())
                .and("result", collaboration.result())
                .and("result_words", collaboration.resultWords())
                .and("significant", collaboration.significant())
                .and("notes", collaboration.notes());
    }

    private static Collaborator collaborator(ResultSet row, StatementContext context)
            throws SQLException {
        return new Collaborator(
                row.getLong("contact_id"), row.getString("part"), row.getString("said"));
    }

    private static Collaboration collaboration(ResultSet row, StatementContext context)
            throws SQLException {
        return new Collaboration(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                row.getString("title"),
                row.getString("goal"),
                row.getString("own_part"),
                Columns.optionalPartialDate(row, "starts"),
                Columns.optionalPartialDate(row, "ends"),
                Coded.of(Collaboration.Result.class, row.getString("result")),
                row.getString("result_words"),
                row.getBoolean("significant"),
                row.getString("notes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
