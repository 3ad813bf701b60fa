package app.renmai.service.sample;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.shared.Coded;
import app.renmai.service.field.CustomFields;
import app.renmai.service.field.FieldValues;
import app.renmai.store.Tx;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.text.Folding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the custom fields of the story and what its people and organizations have in them. A field
 * of the name that is there already is the user's: it takes what it can and stays as it is.
 */
final class StoryFields {
    private final Tx tx;
    private final Map<String, Written> written = new HashMap<>();

    private record Written(CustomField field, StoryNode node) {
        /** A value as it would be typed; of a choice, its words in the language of the story. */
        String typed(String told) {
            return node.has("choices") ? node.node("choices").told(told) : told;
        }
    }

    StoryFields(Tx tx) {
        this.tx = tx;
    }

    /** Writes a field. */
    void write(StoryNode node) {
        Target target = Coded.of(Target.class, node.plain("target"));
        StoryNode choices = node.node("choices");
        CustomField draft =
                CustomField.of(
                        target,
                        node.told("name"),
                        Coded.of(Kind.class, node.plain("kind")),
                        choices.names().stream().map(choices::told).toList());
        CustomField field =
                named(target, draft.name())
                        .orElseGet(
                                () ->
                                        CustomFieldStore.find(tx, CustomFields.insert(tx, draft))
                                                .orElseThrow());
        written.put(node.plain("key"), new Written(field, node));
    }

    private Optional<CustomField> named(Target target, String name) {
        return CustomFieldStore.of(tx, target).stream()
                .filter(field -> Folding.fold(field.name()).equals(Folding.fold(name)))
                .findFirst();
    }

    /** Fills the fields of somebody, or of an organization. */
    void fill(Target target, long owner, StoryNode values) {
        for (String key : values.names()) {
            Written of = written.get(key);
            if (of == null || of.field().target() != target) {
                throw new IllegalStateException("the sample story has no field " + key);
            }
            FieldValues.taken(of.field(), of.typed(values.plain(key)))
                    .ifPresent(value -> CustomValueStore.add(tx, of.field(), owner, value));
        }
    }

    /** Takes away those of some fields in which nothing stands any more. */
    static void removeEmpty(Tx tx, List<Long> fields) {
        fields.stream()
                .filter(id -> CustomFieldStore.find(tx, id).isPresent())
                .filter(id -> CustomValueStore.ofField(tx, id).isEmpty())
                .forEach(id -> CustomFieldStore.delete(tx, id));
    }
}
