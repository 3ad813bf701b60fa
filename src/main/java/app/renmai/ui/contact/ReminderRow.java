package app.renmai.ui.contact;

import app.renmai.model.activity.Reminder;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.row.DayField;
import app.renmai.ui.row.Typed;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.List;

/** A reminder: why, and on which day; it can be put off, or done. */
final class ReminderRow extends ContactRow<Reminder> {
    private final TextField reason = new TextField();
    private final DayField due;

    private ReminderRow(Desk desk, ContactPageViewModel model, @Nullable String invite) {
        super(desk, model, invite);
        this.due =
                new DayField(desk, desk.text("contact.reminder.due", desk.times().comingFriday()));
    }

    static ReminderRow of(Desk desk, ContactPageViewModel model) {
        return new ReminderRow(desk, model, null);
    }

    static ReminderRow adding(Desk desk, ContactPageViewModel model) {
        return new ReminderRow(desk, model, desk.text("contact.reminder.add"));
    }

    @Override
    protected Node content(Reminder shown) {
        Label when = new Label(desk().times().due(shown.due()));
        when.getStyleClass().addAll("small", "row-detail");
        Button words = text(shown.reason());
        words.getStyleClass().add("strong-line");
        return new VBox(words, when);
    }

    @Override
    protected List<Node> actions(Reminder shown) {
        Button later =
                Buttons.small(
                        Buttons.icon(
                                desk().text("contact.reminder.snooze"), Feather.CLOCK, () -> {}));
        later.setOnAction(_ -> snooze(shown).show(later, Side.BOTTOM, 0, 0));
        Button done =
                Buttons.small(
                        Buttons.icon(
                                desk().text("contact.reminder.do"),
                                Feather.CHECK,
                                () -> model().done(shown)));
        return List.of(later, done);
    }

    private ContextMenu snooze(Reminder shown) {
        LocalDate today = desk().times().today();
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .setAll(
                        later(shown, "contact.snooze.day", today.plusDays(1)),
                        later(shown, "contact.snooze.days", today.plusDays(3)),
                        later(shown, "contact.snooze.week", today.plusWeeks(1)),
                        later(shown, "contact.snooze.month", today.plusMonths(1)),
                        other());
        return menu;
    }

    private MenuItem later(Reminder shown, String key, LocalDate to) {
        return Menus.item(
                desk().text(key, desk().times().due(to)), () -> model().snooze(shown, to));
    }

    private MenuItem other() {
        return Menus.item(
                desk().text("contact.snooze.other"),
                () -> {
                    edit();
                    due.field().requestFocus();
                    due.field().selectAll();
                });
    }

    @Override
    protected List<Node> fields() {
        name(reason, desk().text("contact.reminder.reason"));
        return List.of(reason, due);
    }

    @Override
    protected Node first() {
        return reason;
    }

    @Override
    protected void fill(@Nullable Reminder shown) {
        reason.setText(shown == null ? "" : shown.reason());
        due.show(shown == null ? null : shown.due());
    }

    @Override
    protected Typed<Reminder> read() {
        String why = reason.getText().strip();
        if (editingNew() && why.isEmpty() && due.blank()) {
            return new Typed.Nothing<>();
        }
        if (why.isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.reminder.missing"));
        }
        LocalDate day = due.day().orElse(null);
        if (day == null) {
            return new Typed.Refused<>(
                    desk().text(due.blank() ? "contact.day.missing" : "contact.day.unread"));
        }
        if (editingNew()) {
            return new Typed.Value<>(
                    new Reminder(
                            0,
                            model().id(),
                            null,
                            why,
                            day,
                            null,
                            desk().services().clock().instant()));
        }
        Reminder stored = item();
        return new Typed.Value<>(
                new Reminder(
                        stored.id(),
                        stored.contactId(),
                        stored.interactionId(),
                        why,
                        day,
                        stored.doneAt(),
                        stored.createdAt()));
    }

    @Override
    protected void save(Reminder typed) {
        model().saveReminder(typed);
    }

    @Override
    protected void delete(Reminder shown) {
        model().deleteReminder(shown);
    }
}
