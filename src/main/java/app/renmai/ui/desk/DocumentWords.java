package app.renmai.ui.desk;

import app.renmai.exchange.document.Words;
import app.renmai.ui.i18n.Messages;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The words of documents: those of the window and the command line.
 *
 * @param messages the language
 * @param zone where times are told
 */
public record DocumentWords(Messages messages, ZoneId zone) implements Words {
    @Override
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    @Override
    public Locale locale() {
        return messages.locale();
    }
}
