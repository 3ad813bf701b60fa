package app.renmai;

/** Entry of the program; imports no JavaFX, so a machine without a display still gets the command line. */
public final class Main {
    private Main() {}

    /**
     * Opens the window, or runs the command line when there are arguments.
     *
     * @param args the command line
     */
    public static void main(String[] args) {}
}
