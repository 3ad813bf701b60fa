package app.renmai.exchange;

import app.renmai.model.shared.Coded;

/**
 * Why a file, or a part of it, did not come in. The message key is {@code import.reason.<code>};
 * the arguments of its pattern are named here.
 */
public enum Reason implements Coded {
    /** There is no such file. {0} the path. */
    MISSING("missing"),
    /** The path is a folder. {0} the path. */
    DIRECTORY("directory"),
    /** The file cannot be read. {0} the path. */
    UNREADABLE("unreadable"),
    /** The file is too large to be a list of contacts. {0} the path, {1} the limit in megabytes. */
    TOO_LARGE("too-large"),
    /** The file is an archive of a workspace, or a backup of one. {0} the path. */
    ARCHIVE("archive"),
    /** The file holds nothing. {0} the path. */
    EMPTY("empty"),
    /** The file is no text. {0} the path. */
    BINARY("binary"),
    /** The text cannot be in the charset asked for. {0} the path, {1} the charset. */
    WRONG_CHARSET("wrong-charset"),
    /** No vCard begins anywhere in the file. {0} the path. */
    NO_VCARD("no-vcard"),
    /** No line of the file names columns of a list of contacts. {0} the path. */
    NO_HEADER("no-header"),
    /** The quotes of a row do not close. {0} the line it begins on. */
    OPEN_QUOTE("open-quote"),
    /** A card has no END before the next one begins. {0} the line of the next BEGIN. */
    CARD_NOT_CLOSED("card-not-closed"),
    /** A card holds nothing. */
    CARD_EMPTY("card-empty"),
    /**
     * A card holds a line that is no property and nothing else to keep. {0} the line's beginning.
     */
    CARD_UNREADABLE("card-unreadable"),
    /** A row holds more cells than there are columns. {0} cells, {1} columns. */
    ROW_TOO_LONG("row-too-long"),
    /** A row names nobody and has no way to reach anybody. */
    ROW_EMPTY("row-empty"),
    /** A row of a table of ours cannot be read. {0} the file's name, {1} what is wrong. */
    ROW_UNREADABLE("row-unreadable"),
    /** A card is a group and no person. {0} the group's name. */
    GROUP("group"),
    /** A row of LinkedIn's list of which only the date is left: the member has gone. */
    MEMBER_GONE("member-gone"),
    /** A text is longer than the database holds. {0} the beginning of the text, {1} characters. */
    TOO_LONG("too-long"),
    /** Nobody takes part who is a contact. {0} what the entry is about. */
    NOBODY_KNOWN("nobody-known");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
