package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.ui.desk.Desk;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The talk in which something was told, or none, as a choice. */
public final class TalkWords extends StringConverter<Optional<Interaction>> {
    private final FactText text;
    private final String none;

    /**
     * @param desk gives the language
     * @param none what it is called when it is out of none
     */
    public TalkWords(Desk desk, String none) {
        this.text = new FactText(desk.wording());
        this.none = none;
    }

    @Override
    public String toString(@Nullable Optional<Interaction> talk) {
        return talk == null ? "" : talk.map(text::talk).orElse(none);
    }

    /** Nothing is typed into a choice. */
    @Override
    public Optional<Interaction> fromString(@Nullable String typed) {
        return Optional.empty();
    }
}
