package app.renmai.store;

import java.util.Optional;

/**
 * One stretch of writing, such as a visit of the studio. Writes of one kind that belong to it are
 * one step, as long as nothing else is written, undone or left undone between them. It is not kept:
 * after a restart a new one begins.
 */
public final class Sitting {
    /** Known to the writer lane only. */
    private long step;

    /** The step that a write of this sitting goes on with; empty when it begins one. */
    Optional<Step> open(UndoState now, Op op) {
        return now.undo()
                .filter(newest -> newest.id() == step && newest.op() == op)
                .filter(_ -> now.redo().isEmpty());
    }

    void wrote(Step done) {
        step = done.id();
    }
}
