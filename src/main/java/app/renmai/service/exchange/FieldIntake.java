package app.renmai.service.exchange;

import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.model.contact.KeptField;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.field.CustomFields;
import app.renmai.service.field.FieldValues;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings in what people have in fields of the user's own. A field is found by its name, or made. A
 * value that its field does not take is kept with the person as what another program knew, so that
 * nothing is lost.
 */
final class FieldIntake {
    private static final String KEPT_OF = "csv";

    private @Nullable Map<String, CustomField> known;

    /** The fields that contacts can have, by their folded names. */
    private static Map<String, CustomField> known(Reader reader) {
        Map<String, CustomField> byName = new HashMap<>();
        CustomFieldStore.of(reader, Target.CONTACT)
                .forEach(field -> byName.put(Folding.fold(field.name()), field));
        return byName;
    }

    /** What a file says of somebody, with the values that fields take, and the others kept. */
    static ImportedExtras fitting(Reader reader, ImportedExtras extras) {
        return extras.fields().isEmpty() ? extras : fitting(known(reader), extras);
    }

    private static ImportedExtras fitting(Map<String, CustomField> byName, ImportedExtras extras) {
        List<ImportedField> fields = new ArrayList<>();
        List<KeptField> kept = new ArrayList<>(extras.kept());
        for (ImportedField found : extras.fields()) {
            CustomField field = byName.get(Folding.fold(found.name()));
            Kind kind = field == null ? found.kind() : field.kind();
            // What can be chosen in a file can be chosen here from then on.
            List<String> choices = new ArrayList<>(field == null ? List.of() : field.choices());
            choices.add(found.value().strip());
            CustomField reads = CustomField.of(Target.CONTACT, found.name(), kind, choices);
            String name = field == null ? found.name() : field.name();
            FieldValues.taken(reads, found.value())
                    .ifPresentOrElse(
                            value ->
                                    fields.add(
                                            new ImportedField(name, kind, found.choices(), value)),
                            () -> kept.add(KeptField.of(KEPT_OF, name, found.value())));
        }
        return extras.with(kept, fields);
    }

    /** Stores values of somebody, which fit; makes the fields that are not there yet. */
    void add(Tx tx, long contact, List<ImportedField> values) {
        for (ImportedField value : values) {
            if (!value.value().isEmpty()) {
                CustomValueStore.put(tx, field(tx, value), contact, value.value());
            }
        }
    }

    private CustomField field(Tx tx, ImportedField value) {
        if (known == null) {
            known = known(tx);
        }
        String folded = Folding.fold(value.name());
        CustomField there = known.get(folded);
        if (there == null) {
            CustomField draft =
                    CustomField.of(Target.CONTACT, value.name(), value.kind(), choices(value));
            long id = CustomFields.insert(tx, draft);
            there = CustomFieldStore.find(tx, id).orElseThrow();
            known.put(folded, there);
        } else if (there.kind() == Kind.CHOICE && !there.choices().contains(value.value())) {
            List<String> more = new ArrayList<>(there.choices());
            more.add(value.value());
            there = there.withChoices(more);
            CustomFieldStore.update(tx, there);
            known.put(folded, there);
        }
        return there;
    }

    private static List<String> choices(ImportedField value) {
        if (value.kind() != Kind.CHOICE) {
            return List.of();
        }
        List<String> choices = new ArrayList<>(value.choices());
        if (!choices.contains(value.value())) {
            choices.add(value.value());
        }
        return choices;
    }
}
