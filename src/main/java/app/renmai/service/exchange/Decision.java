package app.renmai.service.exchange;

/** What the user wants done with a record, in place of what was planned. */
public sealed interface Decision {
    /** Leave it out. */
    record LeaveOut() implements Decision {}

    /** Make a contact of its own, though somebody is alike. */
    record Create() implements Decision {}

    /**
     * It is a contact that is here: add what is new to it.
     *
     * @param contact the contact
     */
    record Into(long contact) implements Decision {}
}
