package app.renmai.ui.calendar;

import app.renmai.service.calendar.DayEntry;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.meeting.Answers;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What can be done on a day of the calendar, and with what stands on it. */
final class DayMenu {
    private DayMenu() {}

    /**
     * The menu.
     *
     * @param when where it was asked for
     * @param entry what stands there, or null
     */
    static ContextMenu of(Desk desk, CalendarViewModel model, When when, @Nullable DayEntry entry) {
        List<MenuItem> items = new ArrayList<>();
        if (entry != null) {
            items.add(Menus.item(desk.text("calendar.open"), () -> model.open(entry)));
            if (entry instanceof DayEntry.Talk talk) {
                new Answers(desk, talk.interaction())
                        .buttons()
                        .forEach(each -> items.add(Menus.item(each.getText(), each::fire)));
            }
        }
        String day = WhenText.written(when, desk.times().today(), desk.locale());
        items.add(Menus.item(desk.text("calendar.plan.on", day), () -> model.plan(when)));
        ContextMenu menu = new ContextMenu();
        menu.setAutoHide(true);
        menu.getItems().setAll(items);
        return menu;
    }
}
