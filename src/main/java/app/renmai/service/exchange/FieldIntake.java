package app.renmai.service.exchange;

import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.model.contact.KeptField;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.service.exchange.FieldChange.Field;
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
 * Brings in what people or organizations have in fields of the user's own. A field is found by its
 * name, or made. A value that its field does not take is kept with a person as what another program
 * knew, so that nothing is lost.
 */
final class FieldIntake {
    private static final String KEPT_OF = "csv";

    private final Target target;
    private @Nullable Map<String, CustomField> known;

    /** Brings in what contacts, or what organizations have. */
    FieldIntake(Target target) {
        this.target = target;
    }

    /**
     * Values of a file.
     *
     * @param taken those that their fields take, as they will stand there
     * @param refused those that they do not
     */
    record Fitted(List<ImportedField> taken, List<ImportedField> refused) {}

    /** The fields there are, by their folded names. */
    private static Map<String, CustomField> known(Reader reader, Target target) {
        Map<String, CustomField> byName = new HashMap<>();
        CustomFieldStore.of(reader, target)
                .forEach(field -> byName.put(Folding.fold(field.name()), field));
        return byName;
    }

    /** What a file says of somebody, with the values that fields take, and the others kept. */
    static ImportedExtras fitting(Reader reader, ImportedExtras extras) {
        if (extras.fields().isEmpty()) {
            return extras;
        }
        Fitted fitted = fitting(reader, Target.CONTACT, extras.fields());
        List<KeptField> kept = new ArrayList<>(extras.kept());
        fitted.refused().forEach(one -> kept.add(KeptField.of(KEPT_OF, one.name(), one.value())));
        return extras.with(kept, fitted.taken());
    }

    /** Tells what fields take of a file from what they do not. */
    static Fitted fitting(Reader reader, Target target, List<ImportedField> values) {
        Map<String, CustomField> byName = known(reader, target);
        Fitted fitted = new Fitted(new ArrayList<>(), new ArrayList<>());
        for (ImportedField found : values) {
            CustomField field = byName.get(Folding.fold(found.name()));
            Kind kind = field == null ? found.kind() : field.kind();
            String name = field == null ? found.name() : field.name();
            FieldValues.ofFile(kind, field == null ? List.of() : field.choices(), found.value())
                    .map(value -> new ImportedField(name, kind, found.choices(), value))
                    .ifPresentOrElse(
                            fitted.taken()::add,
                            () ->
                                    fitted.refused()
                                            .add(
                                                    new ImportedField(
                                                            name,
                                                            kind,
                                                            found.choices(),
                                                            found.value())));
        }
        return fitted;
    }

    /** Those values of a file whose fields are empty here. */
    static List<ImportedField> missing(OwnFields own, List<ImportedField> values) {
        return values.stream().filter(one -> there(own, one).isEmpty()).toList();
    }

    /** Those whose fields say something else here, which stays. */
    static List<FieldChange> differing(OwnFields own, List<ImportedField> values) {
        List<FieldChange> differing = new ArrayList<>();
        for (ImportedField value : values) {
            String here = there(own, value);
            if (!here.isEmpty() && !here.equals(value.value())) {
                differing.add(
                        FieldChange.keep(
                                Field.OWN, value.name() + ": " + here, Additions.text(value)));
            }
        }
        return differing;
    }

    /** What stands in the field a file has a value for; empty when nothing does. */
    private static String there(OwnFields own, ImportedField found) {
        return own.fields().stream()
                .filter(each -> Folding.fold(each.name()).equals(Folding.fold(found.name())))
                .findFirst()
                .map(own::of)
                .orElse("");
    }

    /** Stores values of somebody, which fit; makes the fields that are not there yet. */
    void add(Tx tx, long owner, List<ImportedField> values) {
        for (ImportedField value : values) {
            if (!value.value().isEmpty()) {
                CustomValueStore.put(tx, field(tx, value), owner, value.value());
            }
        }
    }

    private CustomField field(Tx tx, ImportedField value) {
        if (known == null) {
            known = known(tx, target);
        }
        String folded = Folding.fold(value.name());
        CustomField there = known.get(folded);
        if (there == null) {
            CustomField draft = CustomField.of(target, value.name(), value.kind(), choices(value));
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
