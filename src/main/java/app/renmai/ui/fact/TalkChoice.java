package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The talk something is out of, or none, chosen out of the last ones. */
public final class TalkChoice extends ComboBox<Optional<Interaction>> {
    private @Nullable Long wanted;

    /** A choice without talks yet. */
    public TalkChoice(Desk desk) {
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(desk.text("fact.talk.choose"));
        setConverter(new TalkWords(desk, desk.text("fact.talk.none")));
        offer(List.of());
    }

    /** Offers other talks; the one that is chosen stays. */
    public void offer(List<Interaction> talks) {
        Long kept = talk();
        List<Optional<Interaction>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        talks.forEach(each -> choices.add(Optional.of(each)));
        getItems().setAll(choices);
        choose(kept);
    }

    /** Chooses a talk, as soon as it is offered; null for none. */
    public void choose(@Nullable Long talk) {
        wanted = talk;
        Optional<Interaction> found =
                getItems().stream()
                        .flatMap(Optional::stream)
                        .filter(each -> Objects.equals(each.id(), talk))
                        .findFirst();
        setValue(found);
    }

    /** The talk that is chosen, or null; one that is not offered stays. */
    public @Nullable Long talk() {
        Optional<Interaction> value = getValue();
        if (value != null && value.isPresent()) {
            return value.get().id();
        }
        boolean offered =
                getItems().stream()
                        .flatMap(Optional::stream)
                        .anyMatch(each -> Objects.equals(each.id(), wanted));
        return offered ? null : wanted;
    }
}
