package app.renmai.ui.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A way to reach the contact: a click copies it, the button beside it writes or calls. */
final class PointRow extends ContactRow<ContactPoint> {
    private static final List<String> MESSENGERS = List.of("wechat", "qq", "dingtalk");

    private final ComboBox<ContactPoint> kind = new ComboBox<>();
    private final TextField value = new TextField();
    private final TextField label = new TextField();
    private final CheckBox preferred = new CheckBox();

    PointRow(Desk desk, ContactPageViewModel model) {
        super(desk, model, null);
    }

    @Override
    protected Node content(ContactPoint shown) {
        String words = PointText.line(shown);
        Button copy = text(words);
        copy.setGraphic(Icons.of(PointText.icon(shown)));
        copy.setWrapText(shown.kind() == Kind.ADDRESS);
        copy.setOnAction(_ -> copy(shown));
        copy.setAccessibleText(PointText.kind(desk(), shown) + ", " + words);
        copy.setTooltip(
                new Tooltip(
                        PointText.kind(desk(), shown) + " · " + desk().text("contact.point.copy")));
        copy.setMaxWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(copy);
        content.getStyleClass().add("point");
        List<String> notes = new ArrayList<>();
        if (!shown.label().isEmpty()) {
            notes.add(shown.label());
        }
        if (shown.preferred()) {
            notes.add(desk().text("contact.point.preferred"));
        }
        if (!notes.isEmpty()) {
            Label note = new Label(String.join(" · ", notes));
            note.getStyleClass().add("small");
            note.setMinWidth(Region.USE_PREF_SIZE);
            content.getChildren().add(note);
        }
        return content;
    }

    private void copy(ContactPoint shown) {
        ClipboardContent content = new ClipboardContent();
        content.putString(shown.value());
        Clipboard.getSystemClipboard().setContent(content);
        desk().toasts().show(desk().text("contact.copied", PointText.line(shown)));
    }

    @Override
    protected List<Node> actions(ContactPoint shown) {
        List<Node> actions = new ArrayList<>();
        PointText.link(shown)
                .ifPresent(
                        link -> {
                            String key = "contact.point.open." + shown.kind().code();
                            Feather icon =
                                    switch (shown.kind()) {
                                        case EMAIL -> Feather.SEND;
                                        case PHONE -> Feather.PHONE_CALL;
                                        default -> Feather.EXTERNAL_LINK;
                                    };
                            actions.add(
                                    Buttons.small(
                                            Buttons.icon(
                                                    desk().text(key), icon, () -> open(link))));
                        });
        actions.add(pencil());
        return actions;
    }

    private void open(URI link) {
        if (!desk().services().links().open(link)) {
            desk().toasts().show(desk().text("contact.point.no-program"));
        }
    }

    @Override
    protected List<Node> fields() {
        kind.setButtonCell(new PointKindCell(desk()));
        kind.setCellFactory(_ -> new PointKindCell(desk()));
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setAccessibleText(desk().text("contact.point.kind"));
        value.setAccessibleText(desk().text("contact.point.value"));
        name(label, desk().text("contact.point.label"));
        preferred.setText(desk().text("contact.point.preferred"));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox.setHgrow(kind, Priority.ALWAYS);
        preferred.setMinWidth(Region.USE_PREF_SIZE);
        kind.setPrefWidth(0);
        label.setPrefWidth(0);
        return List.of(value, new HBox(6, kind, label), preferred);
    }

    @Override
    protected Node first() {
        return value;
    }

    @Override
    protected void fill(@Nullable ContactPoint shown) {
        if (shown == null) {
            return;
        }
        List<ContactPoint> kinds = kinds();
        kind.getItems().setAll(kinds);
        kind.setValue(
                kinds.stream()
                        .filter(each -> same(each, shown))
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    kind.getItems().addFirst(shown);
                                    return shown;
                                }));
        value.setText(PointText.line(shown));
        label.setText(shown.label());
        preferred.setSelected(shown.preferred());
    }

    private static boolean same(ContactPoint one, ContactPoint other) {
        return one.kind() == other.kind() && one.service().equals(other.service());
    }

    /** The sorts to choose from, each as an empty point of that sort. */
    private static List<ContactPoint> kinds() {
        List<ContactPoint> kinds = new ArrayList<>();
        kinds.add(ContactPoint.phone("", ""));
        kinds.add(ContactPoint.email("", ""));
        MESSENGERS.forEach(service -> kinds.add(ContactPoint.of(Kind.MESSENGER, service, "", "")));
        kinds.add(ContactPoint.of(Kind.LINK, "linkedin", "", ""));
        kinds.add(ContactPoint.of(Kind.LINK, "", "", ""));
        kinds.add(ContactPoint.of(Kind.ADDRESS, "", "", ""));
        return kinds;
    }

    @Override
    protected Typed<ContactPoint> read() {
        String typed = value.getText().strip();
        if (typed.isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.point.missing"));
        }
        ContactPoint stored = item();
        boolean sameValue = typed.equals(PointText.line(stored));
        ContactPoint sort = kind.getValue();
        return new Typed.Value<>(
                new ContactPoint(
                        stored.id(),
                        sort.kind(),
                        sort.service(),
                        sameValue ? stored.value() : typed,
                        label.getText().strip(),
                        preferred.isSelected(),
                        sameValue && sort.kind() == Kind.ADDRESS ? stored.address() : null));
    }

    @Override
    protected void save(ContactPoint typed) {
        model().editPoint(typed);
    }

    @Override
    protected void delete(ContactPoint shown) {
        model().deletePoint(shown);
    }
}
