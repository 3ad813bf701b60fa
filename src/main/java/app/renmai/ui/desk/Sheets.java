package app.renmai.ui.desk;

import app.renmai.model.activity.Interaction;
import app.renmai.service.exchange.ImportReport;

import java.nio.file.Path;
import java.util.List;

/** The sheets that any screen can open over the window. */
public interface Sheets {
    /** A new contact. */
    void newContact();

    /** A new contact of whom the name is typed already. */
    void newContact(String name);

    /**
     * Logs what happened.
     *
     * @param contacts who took part as far as known; may be empty
     */
    void log(List<Long> contacts);

    /** Changes what was logged. */
    void edit(Interaction interaction);

    /** Makes one contact of two. */
    void merge(long one, long other);

    /** Begins a pitch; asks to whom. */
    void draftPitch();

    /** Begins a pitch to a contact. */
    void draftPitch(long contactId);

    /** The templates pitches begin from. */
    void templates();

    /**
     * Brings people in.
     *
     * @param files the files to import; none asks for them
     */
    void importFiles(List<Path> files);

    /** Tells what came of an import, on a card that stays until it is closed. */
    void imported(ImportReport report);

    /** Takes the workspace out into files. */
    void export();
}
