package app.renmai.ui.chart;

/** What an event looks like: the hue names the lane, the shape the kind. */
public enum Shape {
    DISC,
    DIAMOND,
    SQUARE,
    TRIANGLE,
    /** A triangle with a name beside it. */
    NAMED,
    /** A hollow grey square: it counts nothing. */
    HOLLOW,
    /** A small disc. */
    DOT,
    /** A ring: it is planned, and counts nothing yet. */
    RING,
    /** A small cross: it was planned and did not take place. */
    CROSS,
    /** A ring: nobody has answered yet. */
    SILENT,
    /** A ring with a cross: they said no. */
    DECLINED,
    /** A ring with two strokes: they said not now. */
    NOT_NOW,
    /** A disc: they answered. */
    ANSWERED,
    /** A large disc with its number: they answered this one after others. */
    WORKED,
    /** A dashed ring: it can go out then. */
    NEXT,
    /** A bar that is over. */
    BAR,
    /** A bar that is not over: an outline. */
    OPEN_BAR,
    /** A high bar: what was done together. */
    WORK,
    /** A high bar that goes on, dashed from now on. */
    RUNNING,
    /** A bar that stays in the background. */
    PALE_BAR;

    /** Whether it lasts. */
    public boolean bar() {
        return this == BAR
                || this == OPEN_BAR
                || this == WORK
                || this == RUNNING
                || this == PALE_BAR;
    }
}
