package app.renmai.model.contact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a contact and may count for how far one has come.
 *
 * @param kind what it was
 * @param id what it stands in: an interaction, a thread of outreach, a value entry, a collaboration
 *     or, for a promotion, the contact
 * @param on when, as far as known
 * @param words what it was, in words; may be empty
 * @param talk what sort of talk it was, or null when it was none
 */
public record Deed(
        Kind kind,
        long id,
        @Nullable PartialDate on,
        String words,
        Interaction.@Nullable Kind talk) {

    /** Keeps a talk apart from what only goes one way. Message keys are {@code deed.<code>}. */
    public enum Kind implements Coded {
        /** A talk in which both spoke. */
        TALK("talk"),
        /** A message of the user's; with one of theirs it makes an exchange. */
        SENT("sent"),
        RECEIVED("received"),
        /** They answered an attempt. */
        ANSWER("answer"),
        /** A need of theirs was served, and they said so. */
        GIVEN("given"),
        /** A need of the user's was served. */
        TAKEN("taken"),
        /** A collaboration that was finished. */
        DONE("done"),
        DONE_WELL("done-well"),
        /** A finished collaboration that proves alone. */
        SIGNIFICANT("significant"),
        INITIATIVE("initiative"),
        PROMOTION("promotion");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
