package app.renmai.ui.duplicate;

import app.renmai.model.field.CustomField;
import app.renmai.service.duplicate.MergeDraft;
import app.renmai.service.duplicate.MergeField;
import app.renmai.service.duplicate.Side;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Two contacts that are to be merged, and which value is taken of what both have. */
public final class MergeViewModel extends ViewModel {
    private final Desk desk;
    private final long one;
    private final long other;
    private final ReadOnlyObjectWrapper<@Nullable MergeDraft> draft = new ReadOnlyObjectWrapper<>();
    private final Map<MergeField, Side> choices = new EnumMap<>(MergeField.class);
    private final Set<Long> theirOwn = new HashSet<>();
    private boolean merging;

    /**
     * @param desk what every screen is given
     * @param one a contact
     * @param other another
     */
    public MergeViewModel(Desk desk, long one, long other) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "setting");
        this.desk = desk;
        this.one = one;
        this.other = other;
    }

    /** The two side by side; null before they are read. */
    public ReadOnlyObjectProperty<@Nullable MergeDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        take(desk.services().merging().draft(one, other));
    }

    private void take(CompletableFuture<Optional<MergeDraft>> answer) {
        load(
                "draft",
                answer,
                read -> {
                    choices.clear();
                    theirOwn.clear();
                    draft.set(read.orElse(null));
                });
    }

    /** Lets the other one stay. */
    public void swap() {
        MergeDraft now = draft.get();
        if (now != null) {
            take(
                    desk.services()
                            .merging()
                            .draftInto(now.other().contact().id(), now.kept().contact().id()));
        }
    }

    /** Takes the value of a side. */
    public void choose(MergeField field, Side side) {
        choices.put(field, side);
    }

    /** Takes the value of a side in a field of the user's own. */
    public void choose(CustomField field, Side side) {
        if (side == Side.OTHER) {
            theirOwn.add(field.id());
        } else {
            theirOwn.remove(field.id());
        }
    }

    /**
     * Merges; the toast offers to undo it.
     *
     * @param done called when it is done
     */
    public void merge(Runnable done) {
        MergeDraft now = draft.get();
        if (now == null || merging) {
            return;
        }
        merging = true;
        long kept = now.kept().contact().id();
        long gone = now.other().contact().id();
        CompletableFuture<Boolean> merged =
                desk.services().merging().merge(kept, gone, choices, theirOwn);
        merged.whenCompleteAsync((_, _) -> merging = false, desk.ui());
        then(
                merged,
                both -> {
                    done.run();
                    desk.toasts()
                            .undoable(
                                    desk.text(
                                            both ? "merge.done" : "merge.gone",
                                            desk.names().of(now.kept().contact().name())));
                });
    }
}
