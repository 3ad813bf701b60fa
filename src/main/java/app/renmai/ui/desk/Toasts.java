package app.renmai.ui.desk;

import org.jspecify.annotations.Nullable;

/** Tells the user something without standing in the way. */
public interface Toasts {
    /**
     * Tells what was done.
     *
     * @param text a few words in the user's language
     */
    void show(String text);

    /**
     * Tells what was done and offers one action.
     *
     * @param text a few words
     * @param action the action's words
     * @param run does it
     */
    void show(String text, String action, Runnable run);

    /** Tells what was done and offers to undo it. */
    void undoable(String text);

    /**
     * Tells what was done and offers to undo it, or to go on from it.
     *
     * @param text a few words
     * @param action the words of going on
     * @param run goes on
     */
    void undoable(String text, String action, Runnable run);

    /**
     * Tells of a problem: one sentence, with details to unfold and a code to copy.
     *
     * @param sentence what is wrong and what to do
     * @param cause the details, or null
     */
    void problem(String sentence, @Nullable Throwable cause);
}
