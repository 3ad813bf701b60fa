package app.renmai.ui.navigation;

/** The entries of the sidebar. Message keys are {@code section.<code>}. */
public enum Section {
    TODAY("today"),
    CONTACTS("contacts"),
    TIMELINE("timeline"),
    CALENDAR("calendar"),
    OUTREACH("outreach"),
    PITCHES("pitches"),
    COLLABORATIONS("collaborations"),
    ORGANIZATIONS("organizations"),
    INSIGHTS("insights"),
    SETTINGS("settings");

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /** The code for message keys and style classes. */
    public String code() {
        return code;
    }
}
