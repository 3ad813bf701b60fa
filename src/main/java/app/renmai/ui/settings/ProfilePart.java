package app.renmai.ui.settings;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.InlineArea;
import app.renmai.ui.kit.InlineText;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the user says about themselves; pitches fill it in. */
final class ProfilePart extends SettingsPart {
    private final Map<String, InlineText> fields = new LinkedHashMap<>();
    private final InlineArea signature;

    ProfilePart(Desk desk, SettingsViewModel model) {
        super(desk, "settings.profile");
        about(desk.text("settings.profile.about"));
        field(model, "me.name", "settings.profile.name");
        field(model, "me.organization", "settings.profile.organization");
        field(model, "me.title", "settings.profile.title");
        field(model, "me.phone", "settings.profile.phone");
        field(model, "me.email", "settings.profile.email");
        signature =
                new InlineArea(
                        desk.text("settings.profile.signature.prompt"),
                        text -> model.fill("me.signature", text));
        signature.setId("settings-me-signature");
        signature.setAccessibleText(desk.text("settings.profile.signature"));
        row(desk.text("settings.profile.signature"), new VBox(signature));
        model.profileProperty().subscribe(this::show);
    }

    private void field(SettingsViewModel model, String field, String key) {
        String name = desk().text(key);
        InlineText text = new InlineText("", value -> model.fill(field, value));
        text.field().setId("settings-" + field.replace('.', '-'));
        text.field().setAccessibleText(name);
        fields.put(field, text);
        row(name, text);
    }

    private void show(Map<String, String> profile) {
        fields.forEach((field, text) -> text.show(profile.getOrDefault(field, "")));
        signature.show(profile.getOrDefault("me.signature", ""));
    }

    @Override
    Node first() {
        return Objects.requireNonNull(fields.get("me.name")).field();
    }
}
