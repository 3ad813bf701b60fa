package app.renmai.ui.calendar;

import app.renmai.text.DateText;
import app.renmai.text.Festival;
import app.renmai.text.LunarDate;
import app.renmai.ui.desk.Desk;

import java.time.LocalDate;

/** What a day is called beside its number: in Chinese its festival or lunar day. */
record DayNames(Desk desk) {
    /** One or two words beside the number; empty in English, where nobody looks for them. */
    String beside(LocalDate day) {
        if (!desk.messages().chinese()) {
            return "";
        }
        LunarDate lunar = LunarDate.of(day);
        return Festival.on(day, lunar)
                .map(festival -> desk.text("festival." + festival.code()))
                .orElseGet(() -> DateText.lunarShort(lunar));
    }

    /** Whether what stands beside the number is a festival. */
    boolean festive(LocalDate day) {
        return desk.messages().chinese() && Festival.on(day, LunarDate.of(day)).isPresent();
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
