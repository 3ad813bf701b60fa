package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.ui.desk.Desk;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The talk in which something was told, or none, as a choice. */
public final class TalkWords extends StringConverter<Optional<Interaction>> {
    private final Desk desk;
    private final FactText text;

    /** Talks in the words of a language. */
    public TalkWords(Desk desk, FactText text) {
        this.desk = desk;
        this.text = text;
    }

    @Override
    public String toString(@Nullable Optional<Interaction> talk) {
        return talk == null
                ? ""
                : talk.map(text::talk).orElseGet(() -> desk.text("fact.talk.none"));
    }

    /** Nothing is typed into a choice. */
    @Override
    public Optional<Interaction> fromString(@Nullable String typed) {
        return Optional.empty();
    }
}
