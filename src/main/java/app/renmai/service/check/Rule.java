package app.renmai.service.check;

/**
 * One rule of the pitch check. It has no state; to add one, write a class or a line in {@link
 * Rules}, and see the how-to.
 */
interface Rule {
    /** Its id, as the user sees it and as settings keep it. */
    String id();

    /** How well its reason is founded. */
    Evidence evidence();

    /** The study, for {@link Evidence#STUDIED}. */
    default String source() {
        return "";
    }

    /** Looks a text over and notes what it finds, or that it holds; may have nothing to say. */
    void look(Passage passage, Notes notes);
}
