package app.renmai.ui.introduction;

import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Stage;

/** A line of the list of introductions. */
sealed interface IntroductionLine {
    /**
     * What stands above those of one stage.
     *
     * @param stage the stage
     * @param count how many there are
     */
    record Heading(Stage stage, int count) implements IntroductionLine {}

    /**
     * An introduction.
     *
     * @param row the introduction
     */
    record Item(IntroductionRow row) implements IntroductionLine {
        long id() {
            return row.id();
        }
    }
}
