package app.renmai.app.cli;

/** Something given on the command line cannot be used; the message is the sentence to print. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and what to do, in the user's language
     */
    public InputException(String sentence) {
        super(sentence);
    }
}
