package app.renmai.store;

import app.renmai.model.shared.Coded;

/**
 * The named kind of a write. Its code names the undo label, the history entry and the message key
 * {@code op.<code>}.
 */
public enum Op implements Coded {
    ADD_CONTACT("add-contact"),
    RENAME_CONTACT("rename-contact"),
    EDIT_CONTACT("edit-contact"),
    DELETE_CONTACTS("delete-contacts"),
    MERGE_CONTACTS("merge-contacts"),
    NOT_SAME("not-same"),
    ADD_CONTACT_POINT("add-contact-point"),
    EDIT_CONTACT_POINT("edit-contact-point"),
    DELETE_CONTACT_POINT("delete-contact-point"),
    ADD_POSITION("add-position"),
    EDIT_POSITION("edit-position"),
    DELETE_POSITION("delete-position"),
    ADD_DATE("add-date"),
    EDIT_DATE("edit-date"),
    DELETE_DATE("delete-date"),
    ADD_RELATION("add-relation"),
    EDIT_RELATION("edit-relation"),
    DELETE_RELATION("delete-relation"),
    DELETE_KEPT_FIELD("delete-kept-field"),
    TAG_CONTACTS("tag-contacts"),
    UNTAG_CONTACTS("untag-contacts"),
    EDIT_CADENCE("edit-cadence"),
    REST_CADENCE("rest-cadence"),
    ADD_FIELD("add-field"),
    EDIT_FIELD("edit-field"),
    MOVE_FIELD("move-field"),
    DELETE_FIELD("delete-field"),
    FILL_FIELD("fill-field"),
    ADD_VIEW("add-view"),
    EDIT_VIEW("edit-view"),
    DELETE_VIEW("delete-view"),
    ADD_ORGANIZATION("add-organization"),
    EDIT_ORGANIZATION("edit-organization"),
    DELETE_ORGANIZATION("delete-organization"),
    LOG_INTERACTION("log-interaction"),
    EDIT_INTERACTION("edit-interaction"),
    DELETE_INTERACTION("delete-interaction"),
    HELD_INTERACTION("held-interaction"),
    MOVE_INTERACTION("move-interaction"),
    NOT_HELD_INTERACTION("not-held-interaction"),
    ADD_NEED("add-need"),
    EDIT_NEED("edit-need"),
    DELETE_NEED("delete-need"),
    ADD_FACT("add-fact"),
    EDIT_FACT("edit-fact"),
    DELETE_FACT("delete-fact"),
    RENEW_FACT("renew-fact"),
    FACT_AGE("fact-age"),
    ADD_COMPETITOR("add-competitor"),
    REMOVE_COMPETITOR("remove-competitor"),
    FIRST_SENTENCE("first-sentence"),
    CONFIRM_NEED("confirm-need"),
    ADD_OFFER("add-offer"),
    EDIT_OFFER("edit-offer"),
    DELETE_OFFER("delete-offer"),
    BEGIN_OUTREACH("begin-outreach"),
    EDIT_OUTREACH("edit-outreach"),
    MOVE_OUTREACH("move-outreach"),
    DELETE_OUTREACH("delete-outreach"),
    ADD_ATTEMPT("add-attempt"),
    EDIT_ATTEMPT("edit-attempt"),
    DELETE_ATTEMPT("delete-attempt"),
    ANSWER_ATTEMPT("answer-attempt"),
    ADD_COMMITMENT("add-commitment"),
    EDIT_COMMITMENT("edit-commitment"),
    DELETE_COMMITMENT("delete-commitment"),
    ADD_REMINDER("add-reminder"),
    EDIT_REMINDER("edit-reminder"),
    DELETE_REMINDER("delete-reminder"),
    ATTACH_FILE("attach-file"),
    DELETE_ATTACHMENT("delete-attachment"),
    ADD_TEMPLATE("add-template"),
    EDIT_TEMPLATE("edit-template"),
    DELETE_TEMPLATE("delete-template"),
    DRAFT_PITCH("draft-pitch"),
    EDIT_PITCH("edit-pitch"),
    SAVE_VERSION("save-version"),
    SEND_PITCH("send-pitch"),
    ANSWER_PITCH("answer-pitch"),
    DELETE_PITCH("delete-pitch"),
    PITCH_EFFORT("pitch-effort"),
    IMPORT("import"),
    LOAD_SAMPLE("load-sample"),
    REMOVE_SAMPLE("remove-sample"),
    ERASE_CONTACT("erase-contact"),
    EDIT_PROFILE("edit-profile"),
    PHONE_REGION("phone-region"),
    EDIT_TODAY("edit-today"),
    DATE_DONE("date-done"),
    DATE_LATER("date-later"),
    MEETING_READY("meeting-ready"),
    MEETING_LATER("meeting-later");

    private final String code;

    Op(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
