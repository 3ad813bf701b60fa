package app.renmai.ui.navigation;

/** Goes to places in the window. */
public interface Navigator {
    /** Opens a place; where the user was is remembered for {@link #back}. */
    void open(Route route);

    /** Goes back to where the user was before; does nothing at the beginning. */
    void back();

    /** Goes forward again after {@link #back}. */
    void forward();

    /** Where the user is. */
    Route current();
}
