package app.renmai.store;

import java.util.Optional;

/**
 * What came of asking for undo or redo.
 *
 * @param step the step it was about; empty when there is none
 * @param done whether it was undone or redone; else it has more rows than was said, and nothing was
 *     done
 */
public record Replayed(Optional<Step> step, boolean done) {}
