package app.renmai.ui.duplicate;

import app.renmai.service.contact.ContactRow;
import app.renmai.service.duplicate.Likeness;
import app.renmai.service.duplicate.Traits;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who is here already of those that somebody may be who is being typed. */
public final class AlikeModel extends ViewModel {
    private static final int MOST = 2;

    private final Desk desk;
    private final ReadOnlyListWrapper<Somebody> somebody =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private @Nullable Traits typed;

    /**
     * Somebody who is here.
     *
     * @param row the contact
     * @param likeness why it may be them
     */
    public record Somebody(ContactRow row, Likeness likeness) {}

    /** Nobody before something is typed. */
    public AlikeModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact");
        this.desk = desk;
    }

    /** Those who may be meant, the likeliest first. */
    public ReadOnlyListProperty<Somebody> somebodyProperty() {
        return somebody.getReadOnlyProperty();
    }

    /** Looks for those who may be meant by what is typed. */
    public void ask(Traits traits) {
        typed = traits;
        reload();
    }

    @Override
    protected void reload() {
        Traits traits = typed;
        if (traits != null) {
            load(
                    "alike",
                    desk.services().duplicates().like(traits, MOST).thenCompose(this::rows),
                    somebody::setAll);
        }
    }

    private CompletableFuture<List<Somebody>> rows(List<Likeness> all) {
        CompletableFuture<List<Somebody>> rows =
                CompletableFuture.completedFuture(new ArrayList<>());
        for (Likeness likeness : all) {
            CompletableFuture<Optional<ContactRow>> row =
                    desk.services().contactList().row(likeness.contact());
            rows =
                    rows.thenCombine(
                            row,
                            (before, found) -> {
                                found.ifPresent(one -> before.add(new Somebody(one, likeness)));
                                return before;
                            });
        }
        return rows;
    }
}
