package app.renmai.ui.desk;

import app.renmai.model.activity.Attachment;

/** Says that files were taken in or away, which can be undone. */
public final class FileToasts {
    private FileToasts() {}

    /**
     * Files were taken in.
     *
     * @param added how many
     * @param chosen of how many; the others were there already
     */
    public static void added(Desk desk, int added, int chosen) {
        desk.toasts().undoable(desk.text("contact.files.added", added, chosen - added));
    }

    /** A file was taken away. */
    public static void removed(Desk desk, Attachment file) {
        desk.toasts().undoable(desk.text("contact.files.removed", file.name()));
    }
}
