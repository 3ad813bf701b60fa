package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.InlineText;
import app.renmai.ui.kit.Menus;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/** One of the user's own templates; each field is kept when it is left. */
final class TemplateForm extends VBox {
    private final TemplatesViewModel model;
    private final PitchText text;
    private final InlineText name;
    private final InlineText situation;
    private final InlineText subject;
    private final MenuButton kind = new MenuButton();
    private final TextArea body = new TextArea();
    private String storedBody = "";
    private String shownKey = "";

    TemplateForm(Desk desk, TemplatesViewModel model) {
        super(10);
        this.model = model;
        this.text = new PitchText(desk);
        getStyleClass().add("template-form");
        this.name =
                new InlineText(
                        desk.text("template.name"),
                        typed ->
                                typed.isBlank()
                                        ? Optional.of(desk.text("template.problem.nameless"))
                                        : Optional.empty(),
                        typed -> model.edit(each -> with(each).name(typed)));
        this.situation =
                new InlineText(
                        desk.text("template.situation"),
                        typed -> model.edit(each -> with(each).situation(typed)));
        this.subject =
                new InlineText(
                        desk.text("pitch.subject"),
                        typed -> model.edit(each -> with(each).subject(typed)));
        name.field().setId("template-name");
        body.setId("template-body");
        body.setWrapText(true);
        body.setPromptText(desk.text("template.body.prompt"));
        body.setAccessibleText(desk.text("pitch.body"));
        body.getStyleClass().add("template-body");
        body.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                keepBody();
                            }
                        });
        VBox.setVgrow(body, Priority.ALWAYS);
        for (Pitch.Kind each : Pitch.Kind.values()) {
            kind.getItems()
                    .add(
                            Menus.item(
                                    text.kind(each),
                                    () -> model.edit(template -> with(template).kind(each))));
        }
        Form form = new Form();
        form.row(desk.text("template.name"), name);
        form.row(desk.text("template.situation"), situation);
        form.row(desk.text("pitch.editor.kind"), kind);
        form.row(desk.text("pitch.subject"), subject);
        getChildren().setAll(form, body, buttons(desk));
        model.chosenProperty().subscribe(this::show);
    }

    private HBox buttons(Desk desk) {
        Label hint = new Label(desk.text("template.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        Button copy =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("template.duplicate"), Feather.COPY, model::duplicate));
        Button delete =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("template.delete"), Feather.TRASH_2, model::delete));
        delete.setId("template-delete");
        HBox line = new HBox(8, hint, copy, delete);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(Optional<Template> chosen) {
        chosen.filter(template -> !template.builtIn())
                .ifPresent(
                        template -> {
                            boolean other = !template.key().equals(shownKey);
                            shownKey = template.key();
                            name.show(template.name());
                            situation.show(template.situation());
                            subject.show(template.subject());
                            kind.setText(text.kind(template.kind()));
                            boolean untouched = body.getText().equals(storedBody);
                            storedBody = template.body();
                            if (other || untouched) {
                                body.setText(storedBody);
                            }
                        });
    }

    /** Keeps what was typed into the text. */
    void keepBody() {
        String typed = body.getText();
        if (!typed.equals(storedBody)) {
            storedBody = typed;
            model.edit(each -> with(each).body(typed));
        }
    }

    /** The text as it is typed. */
    StringProperty bodyProperty() {
        return body.textProperty();
    }

    /** Goes to what cannot be read. */
    void jump(PreviewPane.Flaw flaw) {
        if (flaw.subject()) {
            subject.field().requestFocus();
            return;
        }
        body.requestFocus();
        int start = Math.min(flaw.broken().start(), body.getLength());
        body.selectRange(start, Math.min(start + flaw.broken().tag().length(), body.getLength()));
    }

    /** Where one begins. */
    Region first() {
        return name.field();
    }

    private static Changed with(Template template) {
        return new Changed(template);
    }

    /** A template with one field changed. */
    private record Changed(Template from) {
        Template name(String words) {
            return of(words, from.situation(), from.kind(), from.subject(), from.body());
        }

        Template situation(String words) {
            return of(from.name(), words, from.kind(), from.subject(), from.body());
        }

        Template kind(Pitch.Kind kind) {
            return of(from.name(), from.situation(), kind, from.subject(), from.body());
        }

        Template subject(String words) {
            return of(from.name(), from.situation(), from.kind(), words, from.body());
        }

        Template body(String words) {
            return of(from.name(), from.situation(), from.kind(), from.subject(), words);
        }

        private Template of(
                String name, String situation, Pitch.Kind kind, String subject, String body) {
            return new Template(
                    from.id(), from.key(), from.language(), name, situation, kind, subject, body);
        }
    }
}
