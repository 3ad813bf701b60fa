package app.renmai.service.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.model.shared.Coded;
import app.renmai.service.field.FieldValue.Taken;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.field.CustomValueStore.Stored;
import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What can be done with fields of the user's own. Every change is one step that can be undone. */
public final class CustomFields {
    /** A longer name, or choice, is refused. */
    public static final int LONGEST_NAME = 200;

    private final Workspace workspace;

    /** The fields of a workspace. */
    public CustomFields(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The tables whose changes show in fields and their values. */
    public static String[] tables() {
        return new String[] {CustomFieldStore.TABLE, CustomValueStore.TABLE};
    }

    /** What is wrong with a field. Message keys are {@code field.wrong.<code>}. */
    public enum Wrong implements Coded {
        NAMELESS("nameless"),
        LONG("long"),
        /** Another field of the same target has the name. */
        TAKEN("taken"),
        /** There is nothing to choose. */
        CHOICELESS("choiceless");

        private final String code;

        Wrong(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * A field and how many values it has.
     *
     * @param field the field
     * @param values how many
     */
    public record Counted(CustomField field, long values) {}

    /**
     * What came of changing a field.
     *
     * @param unreadable how many values the new kind could not say; then nothing was changed
     * @param example one of them
     */
    public record Changed(long unreadable, String example) {
        /** It was changed. */
        public static final Changed DONE = new Changed(0, "");
    }

    /**
     * What is wrong with a field, before it is stored.
     *
     * @param all the fields there are, this one among them or not
     * @param draft the field as it would be
     */
    public static Optional<Wrong> wrong(Collection<CustomField> all, CustomField draft) {
        String name = draft.name().strip();
        if (name.isEmpty()) {
            return Optional.of(Wrong.NAMELESS);
        }
        if (tooLong(name) || draft.choices().stream().anyMatch(CustomFields::tooLong)) {
            return Optional.of(Wrong.LONG);
        }
        String folded = Folding.fold(name);
        if (all.stream()
                .filter(each -> each.target() == draft.target() && each.id() != draft.id())
                .anyMatch(each -> Folding.fold(each.name()).equals(folded))) {
            return Optional.of(Wrong.TAKEN);
        }
        return draft.kind() == Kind.CHOICE && clean(draft).choices().isEmpty()
                ? Optional.of(Wrong.CHOICELESS)
                : Optional.empty();
    }

    private static boolean tooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_NAME;
    }

    /** Without blanks around words; each choice once; choices only where one chooses. */
    private static CustomField clean(CustomField field) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (field.kind() == Kind.CHOICE) {
            field.choices().stream()
                    .map(choice -> choice.strip().replaceAll("\\R", " "))
                    .filter(choice -> !choice.isEmpty())
                    .forEach(choice -> choices.putIfAbsent(Folding.fold(choice), choice));
        }
        return new CustomField(
                field.id(),
                field.target(),
                field.name().strip().replaceAll("\\R", " "),
                field.kind(),
                List.copyOf(choices.values()));
    }

    /** All fields: those of contacts, then those of organizations, each in their order. */
    public CompletableFuture<List<CustomField>> all() {
        return workspace.read(CustomFieldStore::all);
    }

    /** The fields that contacts, or organizations can have, in their order. */
    public CompletableFuture<List<CustomField>> of(Target target) {
        return workspace.read(reader -> CustomFieldStore.of(reader, target));
    }

    /** All fields with how many values each has. */
    public CompletableFuture<List<Counted>> counted() {
        return workspace.read(
                reader -> {
                    Map<Long, Long> counts = CustomValueStore.counts(reader);
                    return CustomFieldStore.all(reader).stream()
                            .map(field -> new Counted(field, counts.getOrDefault(field.id(), 0L)))
                            .toList();
                });
    }

    /** The fields of a contact or an organization, and what it has in them. */
    public CompletableFuture<OwnFields> of(Target target, long owner) {
        return workspace.read(reader -> of(reader, target, owner));
    }

    /** Like {@link #of(Target, long)}, inside a read or write that is under way. */
    public static OwnFields of(Reader reader, Target target, long owner) {
        return new OwnFields(
                CustomFieldStore.of(reader, target), CustomValueStore.of(reader, target, owner));
    }

    /**
     * Adds a field behind the others.
     *
     * @param draft a field of which {@link #wrong} finds nothing wrong
     * @return its id
     */
    public CompletableFuture<Long> add(CustomField draft) {
        CustomField field = clean(draft);
        return workspace.write(Op.ADD_FIELD, field.name(), tx -> insert(tx, field));
    }

    /** Like {@link #add}, inside a write that is under way. */
    public static long insert(Tx tx, CustomField draft) {
        refuseWrong(tx, draft);
        return CustomFieldStore.insert(tx, clean(draft));
    }

    private static void refuseWrong(Reader reader, CustomField draft) {
        wrong(CustomFieldStore.all(reader), draft)
                .ifPresent(
                        found -> {
                            throw new IllegalArgumentException(found.code() + ": " + draft.name());
                        });
    }

    /**
     * Changes the name, the kind or the choices of a field. Another kind is taken only when no
     * value loses anything by it. A choice that stands in the place of another is that choice with
     * another name, and values follow; a value whose choice is taken away stays.
     *
     * @param draft a field of which {@link #wrong} finds nothing wrong
     */
    public CompletableFuture<Changed> change(CustomField draft) {
        CustomField field = clean(draft);
        return workspace.write(Op.EDIT_FIELD, field.name(), tx -> change(tx, field));
    }

    private static Changed change(Tx tx, CustomField draft) {
        Optional<CustomField> found = CustomFieldStore.find(tx, draft.id());
        if (found.isEmpty()) {
            return Changed.DONE;
        }
        CustomField before = found.get();
        refuseWrong(tx, draft);
        List<Stored> values = CustomValueStore.ofField(tx, draft.id());
        if (before.kind() == draft.kind()) {
            rename(tx, before.choices(), draft.choices(), values);
            CustomFieldStore.update(tx, draft);
            return Changed.DONE;
        }
        CustomField after =
                draft.kind() == Kind.CHOICE ? draft.withChoices(choices(draft, values)) : draft;
        List<Stored> lost =
                values.stream()
                        .filter(value -> !FieldValues.keeps(after.kind(), value.text()))
                        .toList();
        if (!lost.isEmpty()) {
            return new Changed(lost.size(), lost.getFirst().text());
        }
        for (Stored value : values) {
            FieldValues.taken(after, value.text())
                    .filter(text -> !text.equals(value.text()))
                    .ifPresent(text -> CustomValueStore.change(tx, value.id(), text));
        }
        CustomFieldStore.update(tx, clean(after));
        return Changed.DONE;
    }

    /** What was typed freely can be chosen from then on. */
    private static List<String> choices(CustomField field, List<Stored> values) {
        List<String> choices = new ArrayList<>(field.choices());
        values.forEach(value -> choices.add(value.text()));
        return clean(field.withChoices(choices)).choices();
    }

    private static void rename(
            Tx tx, List<String> before, List<String> after, List<Stored> values) {
        if (before.size() != after.size()) {
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            String old = before.get(i);
            String now = after.get(i);
            if (!old.equals(now) && !after.contains(old) && !before.contains(now)) {
                values.stream()
                        .filter(value -> value.text().equals(old))
                        .forEach(value -> CustomValueStore.change(tx, value.id(), now));
            }
        }
    }

    /** Moves a field among those of its target by so many places; at the end it stays. */
    public CompletableFuture<Void> move(CustomField field, int places) {
        return workspace.run(
                Op.MOVE_FIELD,
                field.name(),
                tx -> {
                    List<CustomField> order =
                            new ArrayList<>(CustomFieldStore.of(tx, field.target()));
                    int from = order.stream().map(CustomField::id).toList().indexOf(field.id());
                    int to = Math.clamp((long) from + places, 0, order.size() - 1);
                    if (from >= 0 && from != to) {
                        order.add(to, order.remove(from));
                        CustomFieldStore.arrange(tx, order);
                    }
                });
    }

    /** Removes a field with all its values; undo brings both back. */
    public CompletableFuture<Void> remove(CustomField field) {
        return workspace.run(
                Op.DELETE_FIELD, field.name(), tx -> CustomFieldStore.delete(tx, field.id()));
    }

    /**
     * Gives a contact or an organization a value, or takes it away.
     *
     * @param field the field
     * @param owner the contact or the organization, as the field's target says
     * @param typed what was typed; empty takes the value away
     * @return what the field took; nothing is written when it refused
     */
    public CompletableFuture<FieldValue> put(CustomField field, long owner, String typed) {
        FieldValue read = FieldValues.read(field, typed);
        return read instanceof Taken(String value)
                ? workspace.write(
                        Op.FILL_FIELD,
                        field.name(),
                        tx -> {
                            CustomValueStore.put(tx, field, owner, value);
                            return read;
                        })
                : CompletableFuture.completedFuture(read);
    }
}
