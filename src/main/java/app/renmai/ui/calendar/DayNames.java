package app.renmai.ui.calendar;

import app.renmai.text.DateText;
import app.renmai.text.Festival;
import app.renmai.text.LunarDate;
import app.renmai.ui.desk.Desk;

import java.time.LocalDate;

/** What a day is called beside its number: in Chinese its festival or lunar day. */
record DayNames(Desk desk) {
    /**
     * What stands beside the number of a day.
     *
     * @param words one or two words; empty in English, where nobody looks for them
     * @param festive whether it is a festival
     */
    record Beside(String words, boolean festive) {}

    /** What stands beside the number of a day. */
    Beside beside(LocalDate day) {
        if (!desk.messages().chinese()) {
            return new Beside("", false);
        }
        LunarDate lunar = LunarDate.of(day);
        return Festival.on(day, lunar)
                .map(festival -> new Beside(desk.text("festival." + festival.code()), true))
                .orElseGet(() -> new Beside(DateText.lunarShort(lunar), false));
    }

    /** The lunar day, and the festival when it is one. */
    String whole(LocalDate day) {
        LunarDate lunar = LunarDate.of(day);
        String date = DateText.lunar(lunar, desk.locale());
        return Festival.on(day, lunar)
                .map(festival -> date + " · " + desk.text("festival." + festival.code()))
                .orElse(date);
    }
}
