package app.renmai.ui.value;

import app.renmai.model.collaboration.WorkName;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The work done together that something is out of, or none. */
final class WorkChoice extends ComboBox<Optional<WorkName>> {
    private boolean offered;

    WorkChoice(Desk desk) {
        setId("value-work");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(desk.text("value.work"));
        managedProperty().bind(visibleProperty());
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<WorkName> work) {
                        return work == null
                                ? ""
                                : work.map(WorkName::title)
                                        .orElseGet(() -> desk.text("value.work.none"));
                    }

                    /** Nothing is typed into a choice. */
                    @Override
                    public Optional<WorkName> fromString(@Nullable String typed) {
                        return Optional.empty();
                    }
                });
        getItems().setAll(List.of(Optional.empty()));
        setValue(Optional.empty());
    }

    /**
     * Offers other works; what is chosen stays.
     *
     * @param first chosen when works are offered for the first time, or null
     */
    void offer(List<WorkName> works, @Nullable Long first) {
        Long kept = offered ? work() : first;
        offered = offered || !works.isEmpty();
        List<Optional<WorkName>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        works.forEach(each -> choices.add(Optional.of(each)));
        getItems().setAll(choices);
        setValue(works.stream().filter(each -> kept != null && each.id() == kept).findFirst());
    }

    /** The work that is chosen, or null. */
    @Nullable Long work() {
        Optional<WorkName> chosen = getValue();
        return chosen == null ? null : chosen.map(WorkName::id).orElse(null);
    }
}
