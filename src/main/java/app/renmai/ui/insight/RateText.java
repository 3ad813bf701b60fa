package app.renmai.ui.insight;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Rates;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What is said of answer rates, in the user's language: always with the counts, never a share of
 * too few.
 *
 * @param wording the language
 */
public record RateText(Wording wording) {
    private static final int HUNDRED = 100;

    /**
     * A rate in a sentence, in parts so that the count can stand out.
     *
     * @param label of what: "Third attempts: "
     * @param count "2 of 12"
     * @param tail the rest: " answered (5–45 %)."
     */
    public record Said(String label, String count, String tail) {
        /** The whole sentence. */
        public String text() {
            return label + count + tail;
        }
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** An attempt of a number as a row names it: 1st attempt; the fourth stands for all later. */
    public String row(int number) {
        return text("rate.row." + Math.min(number, Rates.LATE));
    }

    /** Attempts of a number: Third attempts; the fourth stands for all later. */
    public String attempts(int number) {
        return text("rate.label." + Math.min(number, Rates.LATE));
    }

    /** A sort of value as a row names it. */
    public String carried(Carried carried) {
        String words = text("carried." + carried.code());
        return words.substring(0, 1).toUpperCase(wording.locale()) + words.substring(1);
    }

    /** All that is new for them. */
    public String somethingNew() {
        return text("rate.new");
    }

    /** A way things go out. */
    public String channel(String code) {
        return code.isEmpty()
                ? text("rate.channel.none")
                : Channels.words(wording.messages(), code);
    }

    /** The counts: 14 of 44. */
    public String count(Rate rate) {
        return text("rate.count", rate.answered(), rate.of());
    }

    /** The share in per cent; that there are too few to say, where there are. */
    public String share(Rate rate) {
        OptionalDouble share = rate.share();
        return share.isEmpty()
                ? text("rate.few")
                : text("rate.percent", percent(share.getAsDouble()));
    }

    /** Where the share may lie: 20–47 %; empty where there are too few. */
    public String interval(Rate rate) {
        return rate.tooFew()
                ? ""
                : text(
                        "rate.interval",
                        percent(rate.interval().low()),
                        percent(rate.interval().high()));
    }

    private static long percent(double share) {
        return Math.round(share * HUNDRED);
    }

    /** The median of the days to an answer; empty where none came. */
    public String median(Rate rate) {
        OptionalDouble median = rate.medianDays();
        return median.isEmpty()
                ? ""
                : text("rate.median", BigDecimal.valueOf(median.getAsDouble()));
    }

    /** A whole sentence: Third attempts: 2 of 12 answered (5–45 %). */
    public Said said(String label, Rate rate) {
        String begin = text("rate.said", label);
        if (rate.of() == 0) {
            return new Said(begin, text("rate.said.none"), "");
        }
        String range = rate.tooFew() ? text("rate.few") : interval(rate);
        return new Said(begin, count(rate), text("rate.said.answered", range));
    }

    /**
     * What one's own history says of an attempt to be made: of attempts of its number, of those
     * that brought something new, of mere reminders.
     *
     * @param number the number of the attempt to be made, 1 for the first
     */
    public List<Said> own(Rates rates, int number) {
        Rate news = rates.somethingNew();
        Rate reminders = rates.carried(Carried.REMINDER);
        List<Said> own = new ArrayList<>();
        own.add(said(attempts(number), rates.near(number)));
        if (news.of() > 0) {
            own.add(said(somethingNew(), news));
        }
        if (reminders.of() > 0) {
            own.add(said(carried(Carried.REMINDER), reminders));
        }
        return List.copyOf(own);
    }

    /** All there is to a row, for who hears it. */
    String heard(String label, Rate rate) {
        return Stream.of(
                        said(label, rate).text(),
                        rate.waiting() == 0 ? "" : text("rate.footnote.waiting", rate.waiting()),
                        median(rate))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + text("rate.between") + other)
                .orElse("");
    }
}
