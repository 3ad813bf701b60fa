package app.renmai.ui.kit;

/** Whether what a page shows is there. */
public enum Presence {
    /** Not known yet. */
    LOADING,
    THERE,
    /** It was deleted, here or elsewhere. */
    GONE
}
