package app.renmai.ui.pitch;

import app.renmai.service.pitch.BrokenPlaceholder;
import app.renmai.service.pitch.Placeholder.Source;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What still has no words: what each asks for, with an example and a field to give them. */
final class MissingList extends VBox {
    private final Desk desk;
    private final StudioViewModel model;
    private final PitchText text;
    private final Consumer<String> jump;
    private final Consumer<BrokenPlaceholder> jumpToBroken;
    private final Map<String, Node> shown = new LinkedHashMap<>();
    private @Nullable BrokenPlaceholder broken;

    /**
     * @param jump shows a placeholder in the text
     * @param jumpToBroken shows one that cannot be read
     */
    MissingList(
            Desk desk,
            StudioViewModel model,
            Consumer<String> jump,
            Consumer<BrokenPlaceholder> jumpToBroken) {
        super(2);
        this.desk = desk;
        this.model = model;
        this.text = new PitchText(desk);
        this.jump = jump;
        this.jumpToBroken = jumpToBroken;
        setId("pitch-missing");
        getStyleClass().add("missing-list");
        model.letterProperty().subscribe(this::show);
    }

    private void show(Letter letter) {
        List<String> missing = letter.missing();
        BrokenPlaceholder now = letter.broken().orElse(null);
        boolean same =
                missing.equals(List.copyOf(shown.keySet()))
                        && java.util.Objects.equals(now, broken);
        if (!same) {
            boolean filling = shown.values().stream().anyMatch(MissingList::holdsFocus);
            broken = now;
            shown.keySet().retainAll(missing);
            Map<String, Node> next = new LinkedHashMap<>();
            for (String name : missing) {
                Node there = shown.get(name);
                next.put(name, there == null ? entry(name) : there);
            }
            shown.clear();
            shown.putAll(next);
            getChildren().setAll(heading(missing.size()));
            if (now != null) {
                getChildren().add(broken(now));
            }
            getChildren().addAll(shown.values());
            if (filling) {
                focusFirst();
            }
        }
        boolean any = !missing.isEmpty() || now != null;
        setManaged(any);
        setVisible(any);
    }

    private static boolean holdsFocus(Node entry) {
        return entry.isFocusWithin();
    }

    /** Puts the focus into the first field, to fill one after the other. */
    void focusFirst() {
        for (Node entry : shown.values()) {
            if (entry.lookup(".missing-field") instanceof TextField field) {
                field.requestFocus();
                return;
            }
        }
    }

    private Label heading(int count) {
        Label heading = new Label(desk.text("pitch.missing", count));
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        heading.setManaged(count > 0);
        heading.setVisible(count > 0);
        return heading;
    }

    private VBox broken(BrokenPlaceholder found) {
        Label sentence = new Label(desk.text(found.messageKey(), found.arguments()));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("warning");
        Hyperlink show = new Hyperlink(desk.text("pitch.missing.show"));
        show.setOnAction(_ -> jumpToBroken.accept(found));
        return new VBox(2, sentence, show);
    }

    private VBox entry(String name) {
        Hyperlink label = new Hyperlink(text.label(name));
        label.getStyleClass().add("missing-name");
        label.setOnAction(_ -> jump.accept(name));
        label.setWrapText(true);
        VBox entry = new VBox(3, label);
        entry.getStyleClass().add("missing-entry");
        Source source = PitchText.source(name);
        if (source == Source.CONTACT) {
            Hyperlink open = new Hyperlink(desk.text("pitch.missing.contact"));
            open.setOnAction(_ -> openContact());
            entry.getChildren().add(open);
            return entry;
        }
        TextField field = new TextField();
        field.getStyleClass().add("missing-field");
        field.setId("missing-" + name.replace('.', '-').replace(' ', '-'));
        String example = text.example(name);
        field.setPromptText(
                example.isEmpty() ? text.label(name) : desk.text("pitch.missing.example", example));
        field.setAccessibleText(text.label(name) + ", " + field.getPromptText());
        field.setOnAction(_ -> model.fill(name, field.getText()));
        entry.getChildren().add(field);
        if (source == Source.PROFILE) {
            Hyperlink settings = new Hyperlink(desk.text("pitch.missing.settings"));
            settings.setOnAction(_ -> desk.navigator().open(new Route.Settings()));
            entry.getChildren().add(settings);
        }
        return entry;
    }

    private void openContact() {
        model.draftProperty()
                .get()
                .ifPresent(
                        opened ->
                                desk.navigator()
                                        .open(new Route.Contact(opened.pitch().contactId())));
    }
}
