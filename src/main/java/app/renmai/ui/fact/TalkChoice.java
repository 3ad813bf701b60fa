package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The talk something is out of, or none, chosen out of the last ones. */
public final class TalkChoice extends ComboBox<Optional<Interaction>> {
    private @Nullable Long wanted;

    /** A choice without talks yet. */
    public TalkChoice(Desk desk) {
        this(desk, desk.text("fact.talk.none"));
    }

    /**
     * A choice without talks yet.
     *
     * @param none what it is called when it is out of none
     */
    public TalkChoice(Desk desk, String none) {
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(desk.text("fact.talk.choose"));
        setConverter(new TalkWords(desk, none));
        offer(List.of());
    }

    /**
     * The last talks, and the one something is out of already.
     *
     * @param last the last ones, the newest first
     * @param kept the one it is out of, or null
     */
    public static CompletableFuture<List<Interaction>> with(
            Desk desk, CompletableFuture<List<Interaction>> last, @Nullable Long kept) {
        CompletableFuture<Optional<Interaction>> from =
                kept == null
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : desk.services().interactions().find(kept);
        return last.thenCombine(
                from,
                (newest, one) -> {
                    List<Interaction> all = new ArrayList<>(newest);
                    one.filter(talk -> !all.contains(talk)).ifPresent(all::add);
                    return List.copyOf(all);
                });
    }

    /** Offers other talks; the one that is chosen stays, unless it is offered no more. */
    public void offer(List<Interaction> talks) {
        Long kept = talk();
        boolean known = find(kept).isPresent();
        List<Optional<Interaction>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        talks.forEach(each -> choices.add(Optional.of(each)));
        getItems().setAll(choices);
        choose(known && find(kept).isEmpty() ? null : kept);
    }

    /** Chooses a talk, as soon as it is offered; null for none. */
    public void choose(@Nullable Long talk) {
        wanted = talk;
        setValue(find(talk));
    }

    /** The talk that is chosen, when it is offered already. */
    public Optional<Interaction> chosen() {
        return Objects.requireNonNullElse(getValue(), Optional.empty());
    }

    /** The talk that is chosen, or null; one that is not offered yet counts too. */
    public @Nullable Long talk() {
        Long unoffered = find(wanted).isPresent() ? null : wanted;
        return chosen().map(Interaction::id).orElse(unoffered);
    }

    private Optional<Interaction> find(@Nullable Long talk) {
        return getItems().stream()
                .flatMap(Optional::stream)
                .filter(each -> Objects.equals(each.id(), talk))
                .findFirst();
    }
}
