package app.renmai.service.exchange;

import app.renmai.exchange.ImportedCommitment;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedNeed;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;
import app.renmai.exchange.ImportedReminder;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.service.exchange.Parties.Who;
import app.renmai.store.Reader;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.value.NeedStore;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Plans what becomes of the time spent with people that files tell of. */
final class TalkPlanner {

    private final Reader reader;
    private final Parties parties;
    private final Me me;
    private final List<FoundTalk> talks = new ArrayList<>();
    private final Map<RecordId, Owed> owed = new LinkedHashMap<>();
    private final Set<UUID> seen = new HashSet<>();

    TalkPlanner(Reader reader, Parties parties, Me me) {
        this.reader = reader;
        this.parties = parties;
        this.me = me;
    }

    /**
     * A promise, a nudge or a need, and whom it is about.
     *
     * @param commitment the promise, or null
     * @param reminder the nudge, or null
     * @param need the need, or null
     * @param about the person of the same file
     */
    record Owed(
            @Nullable ImportedCommitment commitment,
            @Nullable ImportedReminder reminder,
            @Nullable ImportedNeed need,
            Found about) {}

    /** The interactions that would come in. */
    List<FoundTalk> talks() {
        return talks;
    }

    /** The promises, nudges and needs that would come in. */
    Map<RecordId, Owed> owed() {
        return owed;
    }

    /**
     * Plans one file.
     *
     * @param file its index
     * @param first the number of its first record that is no person
     * @param records takes what is planned
     * @param leftOut takes what does not come in because nobody is known
     */
    void plan(
            int file,
            int first,
            ImportedTimeline timeline,
            List<PlannedRecord> records,
            List<Remark> leftOut) {
        me.learn(timeline.interactions(), party -> parties.who(file, party).isPresent());
        Map<UUID, Interaction> here = here(timeline.interactions());
        int number = first;
        for (ImportedInteraction found : timeline.interactions()) {
            plan(new RecordId(file, number++), found, here, records, leftOut);
        }
        for (ImportedCommitment found : timeline.commitments()) {
            RecordId id = new RecordId(file, number++);
            Optional<Found> about = parties.withUid(file, found.uid());
            about.ifPresentOrElse(
                    one -> records.add(planned(id, found, one)),
                    () ->
                            leftOut.add(
                                    Remark.at(found.line(), Reason.NOBODY_KNOWN, found.promise())));
        }
        for (ImportedReminder found : timeline.reminders()) {
            RecordId id = new RecordId(file, number++);
            Optional<Found> about = parties.withUid(file, found.uid());
            about.ifPresentOrElse(
                    one -> records.add(planned(id, found, one)),
                    () ->
                            leftOut.add(
                                    Remark.at(found.line(), Reason.NOBODY_KNOWN, found.reason())));
        }
        for (ImportedNeed found : timeline.needs()) {
            RecordId id = new RecordId(file, number++);
            Optional<Found> about = parties.withUid(file, found.uid());
            about.ifPresentOrElse(
                    one -> records.add(planned(id, found, one)),
                    () -> leftOut.add(Remark.at(found.line(), Reason.NOBODY_KNOWN, found.words())));
        }
    }

    private Map<UUID, Interaction> here(Collection<ImportedInteraction> found) {
        List<UUID> uids = found.stream().map(TalkPlanner::uid).toList();
        Map<UUID, Interaction> here = new HashMap<>();
        InteractionStore.withUids(reader, uids).forEach(one -> here.put(one.uid(), one));
        return here;
    }

    private void plan(
            RecordId id,
            ImportedInteraction found,
            Map<UUID, Interaction> here,
            List<PlannedRecord> records,
            List<Remark> leftOut) {
        List<Who> people = new ArrayList<>();
        boolean mine = false;
        boolean theirs = false;
        for (ImportedParty party : found.parties()) {
            boolean isMe = me.is(party);
            mine |= isMe && party.role() == Role.FROM;
            Optional<Who> who = isMe ? Optional.empty() : parties.who(id.file(), party);
            theirs |= who.isPresent() && party.role() == Role.FROM;
            who.filter(one -> !people.contains(one)).ifPresent(people::add);
        }
        if (people.isEmpty()) {
            leftOut.add(Remark.at(found.line(), Reason.NOBODY_KNOWN, found.summary()));
            return;
        }
        UUID uid = uid(found);
        Interaction known = here.get(uid);
        FoundTalk talk = new FoundTalk(id, uid, found, direction(found, mine, theirs), people);
        List<FieldChange> changes = known == null ? List.of() : newPeople(known, people);
        boolean again = !seen.add(uid);
        Verdict verdict =
                again || known != null && changes.isEmpty()
                        ? Verdict.SAME
                        : known == null ? Verdict.NEW : Verdict.UPDATE;
        if (verdict != Verdict.SAME) {
            talks.add(talk);
        }
        records.add(
                new PlannedRecord(
                        id,
                        found.line(),
                        RecordKind.INTERACTION,
                        found.summary(),
                        found.start().toString(),
                        verdict,
                        people.getFirst().contact(),
                        changes,
                        List.of()));
    }

    /** A letter without a sender whom we know, to people whom we know, is ours. */
    private static Direction direction(ImportedInteraction found, boolean mine, boolean theirs) {
        Direction direction = found.direction();
        if (direction != null) {
            return direction;
        }
        boolean written = found.parties().stream().anyMatch(party -> party.role() == Role.FROM);
        if (!written) {
            return Direction.BOTH;
        }
        return mine || !theirs ? Direction.OUTGOING : Direction.INCOMING;
    }

    private static List<FieldChange> newPeople(Interaction known, List<Who> people) {
        return people.stream()
                .filter(
                        who ->
                                who.contact() == null
                                        || !known.participants().contains(who.contact()))
                .map(who -> FieldChange.add(Field.PEOPLE, name(who)))
                .toList();
    }

    private static String name(Who who) {
        Found found = who.found();
        return found == null ? "" : ExportTables.shown(found.contact().name());
    }

    /** The identity of an interaction: ours, its source's, or one made of all that is said. */
    static UUID uid(ImportedInteraction found) {
        return found.sourceId().isEmpty()
                ? hashed(
                        String.join(
                                "\n",
                                found.kind().code(),
                                found.start().toString(),
                                found.summary(),
                                found.body()))
                : uid(found.sourceId());
    }

    /** The identity of an interaction that its source knows by one. */
    static UUID uid(String source) {
        String ours = ImportedInteraction.OURS;
        if (source.length() > ours.length() && source.endsWith(ours)) {
            String own = source.substring(0, source.length() - ours.length());
            return UidText.uuid(own).orElseGet(() -> hashed(source));
        }
        return hashed(source);
    }

    private static UUID hashed(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private PlannedRecord planned(RecordId id, ImportedCommitment found, Found about) {
        Long contact = about.known();
        boolean here =
                contact != null
                        && CommitmentStore.ofContact(reader, contact).stream()
                                .anyMatch(one -> says(one, found));
        if (!here) {
            owed.put(id, new Owed(found, null, null, about));
        }
        return record(id, found.line(), RecordKind.COMMITMENT, found.promise(), about, here);
    }

    private static boolean says(Commitment here, ImportedCommitment found) {
        return here.promise().equals(found.promise()) && Objects.equals(here.due(), found.due());
    }

    private PlannedRecord planned(RecordId id, ImportedReminder found, Found about) {
        Long contact = about.known();
        boolean here =
                contact != null && ReminderStore.has(reader, contact, found.reason(), found.due());
        if (!here) {
            owed.put(id, new Owed(null, found, null, about));
        }
        return record(id, found.line(), RecordKind.REMINDER, found.reason(), about, here);
    }

    private PlannedRecord planned(RecordId id, ImportedNeed found, Found about) {
        Long contact = about.known();
        boolean here =
                contact != null && NeedStore.has(reader, contact, found.words(), found.neededBy());
        if (!here) {
            owed.put(id, new Owed(null, null, found, about));
        }
        return record(id, found.line(), RecordKind.NEED, found.words(), about, here);
    }

    private static PlannedRecord record(
            RecordId id, int line, RecordKind kind, String title, Found about, boolean here) {
        return PlannedRecord.newOrSame(
                id,
                line,
                kind,
                title,
                ExportTables.shown(about.contact().name()),
                here,
                about.known());
    }
}
