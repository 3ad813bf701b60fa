package app.renmai.ui.desk;

import app.renmai.ui.i18n.Messages;

import java.util.List;

/** How something can go out. Message keys are {@code pitch.channel.<code>}. */
public final class Channels {
    /** The codes, the usual ways first. */
    public static final List<String> CODES =
            List.of("email", "wechat", "message", "phone", "in-person", "letter", "other");

    private Channels() {}

    /** A way in words; one that has none of its own is shown as it was noted. */
    public static String words(Messages messages, String code) {
        return CODES.contains(code) ? messages.text("pitch.channel." + code) : code;
    }
}
