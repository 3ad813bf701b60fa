package app.renmai.ui.desk;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.pitch.Matter;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;

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

    /** Logs what happened with some contacts in a collaboration. */
    void log(List<Long> contacts, long collaboration);

    /**
     * Logs what was said outside of the window; it is looked over before it is saved.
     *
     * @return false when something else is being written in a sheet, and nothing was done
     */
    boolean log(HandedLine line);

    /** Changes what was logged. */
    void edit(Interaction interaction);

    /** Asks how it went, of what was planned. */
    void happened(Interaction interaction);

    /** Asks to when something is moved. */
    void move(Interaction interaction);

    /** Logs or plans something at a time of the calendar. */
    void plan(When when);

    /** Makes one contact of two. */
    void merge(long one, long other);

    /** Begins a pitch; asks to whom. */
    void draftPitch();

    /** Begins a pitch to a contact. */
    void draftPitch(long contactId);

    /**
     * Begins a pitch about something that is needed.
     *
     * @param contactId whom to, or null to ask
     */
    void draftPitch(@Nullable Long contactId, Matter matter);

    /** The templates pitches begin from. */
    void templates();

    /**
     * Brings people in. While an import is looked over, the files are added to it.
     *
     * @param files the files to import; none asks for them
     */
    void importFiles(List<Path> files);

    /**
     * Takes files handed over from outside. What is being written in a sheet is not lost to them:
     * the user is told instead.
     */
    void receive(List<Path> files);

    /** Brings in what was copied elsewhere: cards, rows of a table, files. */
    void importClipboard();

    /** Tells what came of an import, on a card that stays until it is closed. */
    void imported(ImportReport report);

    /** Takes the workspace out into files. */
    void export();

    /** Takes everything about one person out into a file; asks where to. */
    void exportPerson(long contactId, PersonName name);

    /** Erases a person for good; shows what goes and asks. */
    void erase(long contactId);
}
