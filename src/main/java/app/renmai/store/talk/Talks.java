package app.renmai.store.talk;

import app.renmai.model.activity.Interaction.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * What there was of interactions with a contact.
 *
 * @param last the start of the last one
 * @param bothSpoke when both sides last spoke, or null: the start of the last interaction in which
 *     both did, or, of messages that went one way each, the earlier of the last one sent and the
 *     last one received, or the last answer to an attempt
 * @param kinds their kinds
 * @param exchanged whether of those that count for a tie one was sent and one received, or both
 *     sides spoke in one
 */
public record Talks(
        Instant last, @Nullable Instant bothSpoke, Set<Kind> kinds, boolean exchanged) {}
