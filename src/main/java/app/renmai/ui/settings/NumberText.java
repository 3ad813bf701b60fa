package app.renmai.ui.settings;

import app.renmai.text.Folding;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.InlineText;

import java.util.Optional;
import java.util.function.IntConsumer;

/** A field for a whole number within bounds; digits of full width are digits. */
final class NumberText {
    private NumberText() {}

    /**
     * A field that refuses everything else in words.
     *
     * @param least the least number
     * @param most the greatest number, of at most four digits
     * @param chosen takes the number
     */
    static InlineText of(Desk desk, int least, int most, IntConsumer chosen) {
        return new InlineText(
                "",
                typed ->
                        within(typed, least, most)
                                ? Optional.empty()
                                : Optional.of(desk.text("settings.number.problem", least, most)),
                typed -> chosen.accept(Integer.parseInt(plain(typed))));
    }

    private static boolean within(String typed, int least, int most) {
        String plain = plain(typed);
        if (!plain.matches("\\d{1,4}")) {
            return false;
        }
        int number = Integer.parseInt(plain);
        return number >= least && number <= most;
    }

    /** What was typed, with plain digits. */
    static String plain(String typed) {
        return Folding.fold(typed).strip();
    }
}
