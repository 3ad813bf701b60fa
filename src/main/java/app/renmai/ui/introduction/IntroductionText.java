package app.renmai.ui.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Ladder;
import app.renmai.service.introduction.Stage;
import app.renmai.ui.desk.Wording;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is said of introductions, in the user's language.
 *
 * @param wording the language
 */
record IntroductionText(Wording wording) {
    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** How far those of a stage have come. */
    String stage(Stage stage) {
        return text("introduction.stage." + stage.code());
    }

    /** The name of one of the two. */
    String name(IntroductionRow row, long contactId) {
        return name(row.who(contactId));
    }

    /** The name of somebody. */
    String name(IntroductionRow.Who who) {
        return wording.names().pair(who.contact().name()).main();
    }

    /** Both names. */
    String both(IntroductionRow row) {
        return text("introduction.both", name(row.one()), name(row.other()));
    }

    /** Where it stands: what is next, or what came of it. */
    String now(IntroductionRow row) {
        Introduction introduction = row.introduction();
        return switch (row.stage()) {
            case READY -> text("introduction.now.ready");
            case TO_ASK, ASKED ->
                    Ladder.next(introduction)
                            .map(step -> asking(row, introduction.of(step.contactId())))
                            .orElse("");
            case MADE -> text("introduction.now.made");
            case USEFUL, THANKED, NOTHING -> result(introduction);
            case DECLINED -> declined(row);
        };
    }

    private String asking(IntroductionRow row, Side side) {
        String name = name(row, side.contactId());
        LocalDate asked = side.askedOn();
        if (side.consent() == Introduction.Consent.NOT_ASKED || asked == null) {
            return text("introduction.now.ask", name);
        }
        long days = ChronoUnit.DAYS.between(asked, wording.times().today());
        return text("introduction.now.asked", name, Math.max(0, days));
    }

    private String declined(IntroductionRow row) {
        Introduction introduction = row.introduction();
        long who =
                introduction.one().consent() == Introduction.Consent.DECLINED
                        ? introduction.one().contactId()
                        : introduction.other().contactId();
        return text("introduction.now.declined", name(row, who));
    }

    /** What came of it, in the user's words where there are some. */
    String result(Introduction introduction) {
        String words = introduction.resultWords().strip();
        return words.isEmpty()
                ? text("introduction.result." + introduction.result().code())
                : words;
    }

    /** The latest day that is known of it; when it was noted, while there is none. */
    LocalDate day(Introduction introduction) {
        return Stream.of(
                        introduction.one().askedOn(),
                        introduction.other().askedOn(),
                        introduction.madeOn(),
                        introduction.resultOn(),
                        introduction.thankedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> wording.times().dayOf(introduction.createdAt()));
    }

    /** That day, in words. */
    String when(Introduction introduction) {
        return wording.times().day(day(introduction));
    }
}
