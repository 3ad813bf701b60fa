package app.renmai.service.view;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.view.SavedView;
import app.renmai.model.view.ViewRule;
import app.renmai.service.contact.ContactList;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.view.SavedViewStore;
import app.renmai.store.view.SavedViewStore.Stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What can be done with saved views. Every change is one step that can be undone. */
public final class SavedViews {
    /** A longer name is cut. */
    public static final int LONGEST_NAME = 200;

    private final Workspace workspace;
    private final ContactList contacts;

    /** The views of a workspace. */
    public SavedViews(Workspace workspace, ContactList contacts) {
        this.workspace = workspace;
        this.contacts = contacts;
    }

    /** The tables whose changes show in the views themselves. */
    public static String[] tables() {
        return new String[] {SavedViewStore.TABLE, CustomFieldStore.TABLE};
    }

    /**
     * A view and how many contacts it shows.
     *
     * @param view the view
     * @param count how many
     */
    public record Counted(SavedView view, long count) {}

    /** All views, in the order they stand. */
    public CompletableFuture<List<SavedView>> all() {
        return workspace.read(
                reader -> {
                    List<CustomField> fields = fields(reader);
                    return SavedViewStore.all(reader).stream()
                            .map(stored -> view(stored, fields))
                            .toList();
                });
    }

    /** All views with how many contacts each shows today. */
    public CompletableFuture<List<Counted>> counted() {
        return all().thenCompose(this::counted);
    }

    private CompletableFuture<List<Counted>> counted(List<SavedView> views) {
        CompletableFuture<List<Counted>> counted =
                CompletableFuture.completedFuture(new ArrayList<>());
        for (SavedView view : views) {
            counted =
                    counted.thenCombine(
                            contacts.find(
                                    "",
                                    today -> ViewMatcher.of(view.rule(), today),
                                    ContactList.Order.NAME,
                                    false),
                            (before, rows) -> {
                                before.add(new Counted(view, rows.size()));
                                return before;
                            });
        }
        return counted;
    }

    /** The view with an id; empty when there is none. */
    public CompletableFuture<Optional<SavedView>> find(long id) {
        return workspace.read(
                reader ->
                        SavedViewStore.find(reader, id)
                                .map(stored -> view(stored, fields(reader))));
    }

    /** Like {@link #add}, inside a write that is under way. */
    public static long insert(Tx tx, String name, ViewRule rule) {
        return SavedViewStore.insert(tx, clean(name), RuleText.write(rule));
    }

    /** Saves a rule under a name; returns the id of the view. */
    public CompletableFuture<Long> add(String name, ViewRule rule) {
        String clean = clean(name);
        return workspace.write(Op.ADD_VIEW, clean, tx -> insert(tx, clean, rule));
    }

    /** Gives a view another name. */
    public CompletableFuture<Void> rename(SavedView view, String name) {
        String clean = clean(name);
        return workspace.run(
                Op.EDIT_VIEW, clean, tx -> SavedViewStore.rename(tx, view.id(), clean));
    }

    /** Lets a view show others. */
    public CompletableFuture<Void> change(SavedView view, ViewRule rule) {
        return workspace.run(
                Op.EDIT_VIEW,
                view.name(),
                tx -> SavedViewStore.change(tx, view.id(), RuleText.write(rule)));
    }

    /** Deletes a view; the contacts stay. */
    public CompletableFuture<Void> delete(SavedView view) {
        return workspace.run(
                Op.DELETE_VIEW, view.name(), tx -> SavedViewStore.delete(tx, view.id()));
    }

    private static String clean(String name) {
        String clean = name.strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("a view needs a name");
        }
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static List<CustomField> fields(Reader reader) {
        return CustomFieldStore.of(reader, Target.CONTACT);
    }

    private static SavedView view(Stored stored, List<CustomField> fields) {
        return new SavedView(stored.id(), stored.name(), RuleText.read(stored.rule(), fields));
    }
}
