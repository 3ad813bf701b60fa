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
    /** The file is no account that Monica exported. {0} the path. */
    NO_MONICA("no-monica"),
    /** Monica wrote the file before its version 4. {0} the path. */
    OLD_MONICA("old-monica"),
    /** The JSON of a file is broken or cut off. {0} the path, {1} the line. */
    BROKEN_JSON("broken-json"),
    /** No line of the file begins an entry of a directory. {0} the path. */
    NO_LDIF("no-ldif"),
    /** An entry says how to change a directory. {0} the kind of change. */
    CHANGE_RECORD("change-record"),
    /** An entry of a directory is no person. {0} its name in the directory. */
    NO_PERSON("no-person"),
    /** A line of an entry is none of a directory. {0} the line's beginning. */
    ENTRY_UNREADABLE("entry-unreadable"),
    /** The quotes of a row do not close. {0} the line it begins on. */
    OPEN_QUOTE("open-quote"),
    /** A card has no END before the next one begins. {0} the line of the next BEGIN. */
    CARD_NOT_CLOSED("card-not-closed"),
    /** The file ends within a card. */
    CARD_CUT("card-cut"),
    /** A card holds nothing. */
    CARD_EMPTY("card-empty"),
    /**
     * A card holds a line that is no property and nothing else to keep. {0} the line's beginning.
     */
    CARD_UNREADABLE("card-unreadable"),
    /** A line of a card is longer than any property. {0} megabytes. */
    LINE_TOO_LONG("line-too-long"),
    /** A row holds more cells than there are columns; they are kept. {0} cells, {1} columns. */
    ROW_TOO_LONG("row-too-long"),
    /** A row names nobody and has no way to reach anybody. */
    ROW_EMPTY("row-empty"),
    /** A row of a table of ours cannot be read. {0} the file's name, {1} what is wrong. */
    ROW_UNREADABLE("row-unreadable"),
    /**
     * A cell of a table of ours holds none of the words its column knows. {0} the file's name, {1}
     * the column, {2} what stands there, {3} the words.
     */
    ROW_NO_CODE("row-no-code"),
    /** A cell of a table of ours holds no day. {0} the file's name, {1} the column, {2} what. */
    ROW_NO_DAY("row-no-day"),
    /**
     * A row of a table of ours speaks of one that is not in the folder. {0} the file's name, {1}
     * the column, {2} the number.
     */
    ROW_NOT_THERE("row-not-there"),
    /** A row of a table of ours says what another says already. {0} the file's name. */
    ROW_TWICE("row-twice"),
    /** A talk is the initiative of somebody who was not there. {0} the file's name, {1} who. */
    NOT_A_PARTY("not-a-party"),
    /** A cell of a table of ours that must not be empty is. {0} the file's name, {1} the column. */
    ROW_NO_WORDS("row-no-words"),
    /**
     * Work done together ends before it starts. {0} the file's name, {1} its title, {2} and {3} the
     * days.
     */
    WORK_ORDER("work-order"),
    /** The days of work done together have no year. {0} the file's name, {1} its title. */
    WORK_NO_YEAR("work-no-year"),
    /** Somebody is introduced to themselves. {0} the file's name, {1} theirs. */
    INTRODUCED_TO_SELF("introduced-to-self"),
    /** A value entry that names an amount of money. {0} the file's name, {1} its words. */
    VALUE_MONEY("value-money"),
    /**
     * A need that another value entry served already. {0} the file's name, {1} the need, {2} the
     * words of the other.
     */
    NEED_TWICE("need-twice"),
    /** A card is a group and no person. {0} the group's name. */
    GROUP("group"),
    /** A row of LinkedIn's list of which only the date is left: the member has gone. */
    MEMBER_GONE("member-gone"),
    /** A text is longer than the database holds. {0} the beginning of the text, {1} characters. */
    TOO_LONG("too-long"),
    /** Nobody takes part who is a contact. {0} what the entry is about. */
    NOBODY_KNOWN("nobody-known"),
    /** The file holds no calendar. {0} the path. */
    NO_CALENDAR("no-calendar"),
    /** An event says no day. {0} its summary. */
    EVENT_NO_TIME("event-no-time"),
    /** Other entries of the file replace or take out all dates of an event. {0} its summary. */
    EVENT_NO_DATES("event-no-dates"),
    /** An event was cancelled. {0} its summary. */
    EVENT_CANCELLED("event-cancelled"),
    /** A later version of the event is in the file. {0} its summary. */
    EVENT_SUPERSEDED("event-superseded"),
    /** An answer to an invitation and no event. {0} its summary. */
    EVENT_ANSWER("event-answer"),
    /** What Renmai wrote for a birthday, a reminder or a promise. {0} its summary. */
    EVENT_OWN("event-own"),
    /** An event repeats more often than is taken. {0} its summary, {1} how many dates came in. */
    EVENT_CUT("event-cut"),
    /** The file is cut off in an entry; what is left of it comes in. {0} its summary. */
    EVENT_UNFINISHED("event-unfinished"),
    /** A rule of repetition cannot be followed. {0} the event's summary, {1} the rule. */
    RULE_UNREADABLE("rule-unreadable"),
    /** A time zone nobody knows. {0} its name. */
    ZONE_UNKNOWN("zone-unknown"),
    /** Tasks and journals of a calendar. {0} how many. */
    TASKS("tasks"),
    /** The bytes of a file are there and were not taken. {0} its name. */
    FILE_LEFT("file-left"),
    /**
     * What an organization has in a field that does not take it. {0} its name, {1} field and value.
     */
    VALUE_LEFT("value-left"),
    /** A text was cut. {0} the characters that came in. */
    TEXT_CUT("text-cut"),
    /** The file holds no mail. {0} the path. */
    NO_MAIL("no-mail"),
    /** A mail without a date of its own. {0} its subject, {1} the day taken for it. */
    MAIL_NO_DATE("mail-no-date"),
    /** A mail whose parts cannot all be read. {0} its subject. */
    MAIL_BROKEN("mail-broken"),
    /** A mail that was deleted and is still in the file. {0} its subject. */
    MAIL_DELETED("mail-deleted"),
    /** A mail that was never sent. {0} its subject. */
    MAIL_DRAFT("mail-draft"),
    /** The file names no columns of LinkedIn's messages. {0} the path. */
    NO_MESSAGES("no-messages"),
    /** A message that was never sent. */
    MESSAGE_DRAFT("message-draft"),
    /** A message without a date that can be read. {0} what stands there. */
    MESSAGE_NO_DATE("message-no-date"),
    /** A message that names nobody. */
    MESSAGE_NOBODY("message-nobody");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** Whether it remarks on something that came in nevertheless, or on no record at all. */
    public boolean isNote() {
        return switch (this) {
            case EVENT_CUT,
                    EVENT_UNFINISHED,
                    RULE_UNREADABLE,
                    ZONE_UNKNOWN,
                    TASKS,
                    TEXT_CUT,
                    FILE_LEFT ->
                    true;
            case VALUE_LEFT, VALUE_MONEY, NEED_TWICE -> true;
            case MAIL_NO_DATE, MAIL_BROKEN, ROW_TOO_LONG, CARD_CUT -> true;
            default -> false;
        };
    }

    @Override
    public String code() {
        return code;
    }
}
