package app.renmai.service.exchange;

import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedOrganization;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.model.organization.Organization;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.field.CustomFields;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.organization.OrganizationStore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans and writes what organizations of files have in fields of the user's own. An organization is
 * known by its identity, else by its name; what is here stays, and only empty fields are filled.
 */
final class OrganizationIntake {
    private final Map<RecordId, Coming> coming = new LinkedHashMap<>();
    private final FieldIntake fields = new FieldIntake(Target.ORGANIZATION);
    private final Map<Integer, Set<Long>> written = new HashMap<>();

    private record Coming(ImportedOrganization found, Verdict verdict) {}

    /** What of one organization is not here yet. */
    private record Compared(List<ImportedField> missing, List<FieldChange> changes) {}

    /**
     * Plans one file.
     *
     * @param file its index
     * @param first the number of its first record that is an organization
     * @param known what becomes of an organization that is here
     * @param records takes what is planned
     * @param leftOut takes the values that fields do not take
     */
    void plan(
            Reader reader,
            int file,
            int first,
            List<ImportedOrganization> organizations,
            OnDuplicate known,
            List<PlannedRecord> records,
            List<Remark> leftOut) {
        Set<Long> claimed = new HashSet<>();
        int number = first;
        for (ImportedOrganization found : organizations) {
            RecordId id = new RecordId(file, number++);
            FieldIntake.Fitted fitted =
                    FieldIntake.fitting(reader, Target.ORGANIZATION, found.fields());
            fitted.refused()
                    .forEach(
                            value ->
                                    leftOut.add(
                                            Remark.at(
                                                    found.line(),
                                                    Reason.VALUE_LEFT,
                                                    found.name(),
                                                    Additions.text(value))));
            Long here = known(reader, found, claimed);
            Compared compared = compared(reader, here, fitted.taken());
            Verdict verdict = verdict(here, compared, known);
            if (verdict == Verdict.NEW || verdict == Verdict.UPDATE) {
                coming.put(id, new Coming(found, verdict));
            }
            records.add(
                    new PlannedRecord(
                            id,
                            found.line(),
                            RecordKind.ORGANIZATION,
                            found.name(),
                            "",
                            verdict,
                            null,
                            here == null ? List.of() : compared.changes(),
                            List.of()));
        }
    }

    private static Verdict verdict(@Nullable Long here, Compared compared, OnDuplicate known) {
        if (here == null) {
            return Verdict.NEW;
        }
        if (known == OnDuplicate.SKIP) {
            return Verdict.LEFT_OUT;
        }
        return compared.missing().isEmpty() ? Verdict.SAME : Verdict.UPDATE;
    }

    private static Compared compared(
            Reader reader, @Nullable Long here, List<ImportedField> values) {
        OwnFields own =
                here == null ? OwnFields.NONE : CustomFields.of(reader, Target.ORGANIZATION, here);
        List<ImportedField> missing = FieldIntake.missing(own, values);
        List<FieldChange> changes = new ArrayList<>();
        missing.forEach(one -> changes.add(FieldChange.add(Field.OWN, Additions.text(one))));
        changes.addAll(FieldIntake.differing(own, values));
        return new Compared(missing, changes);
    }

    /** Of two of one name, each is another organization: the second does not claim the first. */
    private static @Nullable Long known(
            Reader reader, ImportedOrganization found, Set<Long> claimed) {
        Long id =
                UidText.uuid(found.uid())
                        .flatMap(uid -> OrganizationStore.idOf(reader, uid))
                        .or(() -> OrganizationStore.byName(reader, found.name()))
                        .orElse(null);
        return id != null && claimed.add(id) ? id : null;
    }

    /** The organizations that would be made or changed. */
    Set<RecordId> coming() {
        return coming.keySet();
    }

    /** Takes an organization in, once the people are stored; says what was done. */
    Verdict take(Tx tx, RecordId id) {
        Coming planned = coming.get(id);
        if (planned == null) {
            return Verdict.LEFT_OUT;
        }
        ImportedOrganization found = planned.found();
        Set<Long> claimed = written.computeIfAbsent(id.file(), _ -> new HashSet<>());
        Long known = known(tx, found, claimed);
        long organization = known == null ? made(tx, found) : known;
        claimed.add(organization);
        List<ImportedField> taken =
                FieldIntake.fitting(tx, Target.ORGANIZATION, found.fields()).taken();
        List<ImportedField> missing = compared(tx, organization, taken).missing();
        fields.add(tx, organization, missing);
        // One that came with its people is new all the same.
        return planned.verdict() == Verdict.UPDATE && missing.isEmpty()
                ? Verdict.SAME
                : planned.verdict();
    }

    private long made(Tx tx, ImportedOrganization found) {
        Organization named = Organization.named(found.name(), tx.now());
        Optional<Organization> same =
                UidText.uuid(found.uid())
                        .filter(uid -> OrganizationStore.idOf(tx, uid).isEmpty())
                        .map(named::withUid);
        return OrganizationStore.insert(tx, same.orElse(named));
    }
}
