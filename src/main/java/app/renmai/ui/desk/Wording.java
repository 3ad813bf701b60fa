package app.renmai.ui.desk;

import app.renmai.ui.i18n.Messages;

import java.util.Locale;

/**
 * What words are made with, in the window and on the command line alike.
 *
 * @param messages the texts in the user's language
 * @param names how names are written in that language
 * @param times how days and times are written in that language
 */
public record Wording(Messages messages, Names names, Times times) {
    /** A text of the program, see {@link Messages#text}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The user's language. */
    public Locale locale() {
        return messages.locale();
    }
}
