package app.renmai.ui.pitch;

import app.renmai.service.pitch.Placeholder;
import app.renmai.service.pitch.Placeholder.Source;
import app.renmai.service.pitch.Placeholders;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.Map;
import java.util.function.Consumer;

/** The placeholders to choose from: those of the contact at hand, the others in two groups. */
final class PlaceholderMenu {
    private PlaceholderMenu() {}

    static ContextMenu of(Desk desk, Map<String, String> values, Consumer<String> insert) {
        PitchText text = new PitchText(desk);
        ContextMenu menu = new ContextMenu();
        Menu writer = new Menu(desk.text("pitch.placeholders.writer"));
        Menu profile = new Menu(desk.text("pitch.placeholders.profile"));
        for (Placeholder each : Placeholders.KNOWN) {
            String value = values.getOrDefault(each.name(), "").lines().findFirst().orElse("");
            String said = value.isEmpty() ? text.example(each.name()) : value;
            String label = text.label(each.name());
            MenuItem item =
                    new MenuItem(
                            said.isEmpty()
                                    ? label
                                    : desk.text(
                                            each.source() == Source.WRITER && value.isEmpty()
                                                    ? "pitch.placeholders.example"
                                                    : "pitch.placeholders.value",
                                            label,
                                            said));
            item.setOnAction(_ -> insert.accept(each.written()));
            switch (each.source()) {
                case CONTACT -> menu.getItems().add(item);
                case WRITER -> writer.getItems().add(item);
                case PROFILE -> profile.getItems().add(item);
            }
        }
        menu.getItems().addAll(new SeparatorMenuItem(), writer, profile);
        return menu;
    }
}
