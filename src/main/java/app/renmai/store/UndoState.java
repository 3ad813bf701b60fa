package app.renmai.store;

import java.util.Optional;

/**
 * What Undo and Redo would do now.
 *
 * @param undo the step that Undo takes back
 * @param redo the step that Redo does again
 */
public record UndoState(Optional<Step> undo, Optional<Step> redo) {}
