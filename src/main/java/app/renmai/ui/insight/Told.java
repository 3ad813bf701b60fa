package app.renmai.ui.insight;

import java.util.List;

/**
 * What a chart tells, in words and figures.
 *
 * @param chart which chart
 * @param title what it is about
 * @param sentence what it means; where there is nothing to show, how that comes to be
 * @param empty whether there is nothing to show
 * @param figures what it shows
 * @param notes how it is counted, a sentence each
 */
public record Told(
        Chart chart,
        String title,
        String sentence,
        boolean empty,
        Figures figures,
        List<String> notes) {
    /** Keeps the list unchangeable. */
    public Told {
        notes = List.copyOf(notes);
    }

    /** The charts there are, in the order in which they are told. */
    public enum Chart {
        ATTEMPTS("attempts", "rate.title.attempt"),
        CARRIED("carried", "rate.title.carried"),
        CHANNELS("channels", "rate.title.channel"),
        VALUE("value", "insights.value"),
        STANDING("standing", "insights.standing"),
        INTRODUCERS("introducers", "insights.introducers"),
        FIRST("first", "insights.first"),
        GROWTH("growth", "growth.title");

        private final String code;
        private final String title;

        Chart(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** A stable name, for files and documents. */
        public String code() {
            return code;
        }

        /** The message key of what it is about. */
        String title() {
            return title;
        }
    }
}
