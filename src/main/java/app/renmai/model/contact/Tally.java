package app.renmai.model.contact;

/**
 * How much there was with a contact of what standing comes from.
 *
 * @param exchanges whether both sides have spoken, be it in messages that went one way each
 * @param served how many needs were served, theirs or the user's
 * @param finished how many collaborations they took part in were finished
 * @param doneWell how many of these were done well and are not significant
 * @param significant how many of these prove alone what one can do together
 * @param initiatives how many talks were their initiative
 * @param promoted whether the user says that they are trusted
 */
public record Tally(
        boolean exchanges,
        int served,
        int finished,
        int doneWell,
        int significant,
        int initiatives,
        boolean promoted) {
    /** Nothing that counts. */
    public static final Tally NOTHING = new Tally(false, 0, 0, 0, 0, 0, false);

    /** Both sides have spoken. */
    public static final Tally EXCHANGED = new Tally(true, 0, 0, 0, 0, 0, false);

    /** The user says that they are trusted. */
    public static final Tally PROMOTED = new Tally(false, 0, 0, 0, 0, 0, true);

    /** This and another together. */
    public Tally plus(Tally other) {
        return new Tally(
                exchanges || other.exchanges,
                served + other.served,
                finished + other.finished,
                doneWell + other.doneWell,
                significant + other.significant,
                initiatives + other.initiatives,
                promoted || other.promoted);
    }
}
