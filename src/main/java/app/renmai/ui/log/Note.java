package app.renmai.ui.log;

import app.renmai.model.shared.Coded;
import app.renmai.model.value.Need.Certainty;
import app.renmai.ui.desk.Desk;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a line under the first question is: a need, and how one knows of it, or something that they
 * or the user can do. Message keys are {@code log.note.<code>}.
 */
enum Note implements Coded {
    SAID(Certainty.SAID, "said"),
    OBSERVED(Certainty.OBSERVED, "observed"),
    ASSUMED(Certainty.ASSUMED, "assumed"),
    /** Somebody who took part can do it. */
    THEIRS(null, "theirs"),
    /** The user can do it. */
    MINE(null, "mine");

    private final @Nullable Certainty certainty;
    private final String code;

    Note(@Nullable Certainty certainty, String code) {
        this.certainty = certainty;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** How one knows of the need; empty for something that can be done. */
    Optional<Certainty> certainty() {
        return Optional.ofNullable(certainty);
    }

    /** As it is read. */
    String words(Desk desk) {
        return desk.text("log.note." + code);
    }
}
