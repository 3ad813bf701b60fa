package app.renmai.service.today;

/**
 * What the user wants of Today.
 *
 * @param limit the most suggestions a day
 * @param lead important dates are named this many days before; 0 means on the day
 */
public record TodaySettings(int limit, int lead) {
    /** The most suggestions that can be wanted. */
    public static final int MOST = 20;

    /** The longest lead that can be wanted. */
    public static final int LONGEST_LEAD = Suggestions.HORIZON_DAYS;

    /** Before the user says otherwise. */
    public static final TodaySettings USUAL = new TodaySettings(5, 7);

    /** Brings both within their bounds. */
    public TodaySettings {
        limit = Math.clamp(limit, 1, MOST);
        lead = Math.clamp(lead, 0, LONGEST_LEAD);
    }
}
