package app.renmai.ui.contacts;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.NameReader;
import app.renmai.service.duplicate.Traits;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.duplicate.AlikeWarning;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.OrganizationNames;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A new contact: one field for the name, a few for how to reach them; Ctrl+Enter saves. */
public final class NewContactSheet extends VBox {
    private static final double WIDTH = 520;
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final TextField name = new TextField();
    private final Label split = new Label();
    private final TextField organization = new TextField();
    private final TextField title = new TextField();
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final TextField wechat = new TextField();
    private final TextField howMet = new TextField();
    private final Label error = new Label();
    private final AlikeWarning warning;

    /** An empty sheet. */
    public NewContactSheet(Desk desk) {
        this.desk = desk;
        this.warning = new AlikeWarning(desk);
        getStyleClass().add("over-sheet");
        setId("new-contact");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label heading = new Label(desk.text("contact.new.title"));
        heading.getStyleClass().add("section");
        split.getStyleClass().add("small");
        error.getStyleClass().add("field-error");
        error.setManaged(false);
        name.setId("new-name");
        name.setPromptText(desk.text("contact.new.name.prompt"));
        name.textProperty().subscribe(this::showSplit);
        Form form = new Form();
        form.row(desk.text("contact.name"), new VBox(4, name, split, error));
        form.row(desk.text("contact.organization"), organization);
        form.row(desk.text("contact.title"), title);
        form.row(desk.text("point.kind.phone"), phone);
        form.row(desk.text("point.kind.email"), email);
        form.row(desk.text("point.service.wechat"), wechat);
        form.row(desk.text("contact.how-met"), howMet);
        organization.setId("new-organization");
        title.setId("new-title");
        VBox body = new VBox(16, heading, form, warning);
        body.setPadding(new Insets(20, 24, 20, 24));
        getChildren().addAll(body, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        for (TextField field : List.of(name, organization, phone, email, wechat)) {
            field.textProperty().subscribe((_, _) -> warn());
        }
        OrganizationNames.propose(desk, organization);
    }

    private HBox footer() {
        Label hint = new Label(desk.text("contact.new.hint"));
        hint.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var save = Buttons.primary(desk.text("contact.new.save"), null, this::save);
        save.setId("new-save");
        save.setGraphic(new KeyCap(SAVE));
        save.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        HBox footer = new HBox(12, hint, gap, save);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().addAll("sheet-footer");
        return footer;
    }

    /** The field to begin in. */
    public TextField first() {
        return name;
    }

    private void key(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (SAVE.match(event) || enter && getScene().getFocusOwner() == name) {
            event.consume();
            save();
        }
    }

    private void showSplit() {
        error.setManaged(false);
        error.setText("");
        PersonName parts = NameReader.read(name.getText());
        split.setText(
                parts.family().isEmpty() || parts.given().isEmpty()
                        ? ""
                        : desk.text("contact.new.split", parts.family(), parts.given()));
    }

    private void warn() {
        String place = organization.getText().strip();
        warning.ask(
                new Traits(
                        NameReader.read(name.getText()),
                        points(),
                        place.isEmpty() ? List.of() : List.of(place),
                        null));
    }

    private List<ContactPoint> points() {
        List<ContactPoint> points = new ArrayList<>();
        add(points, ContactPoint.Kind.PHONE, "", phone);
        add(points, ContactPoint.Kind.EMAIL, "", email);
        add(points, ContactPoint.Kind.MESSENGER, "wechat", wechat);
        return points;
    }

    private void save() {
        PersonName parts = NameReader.read(name.getText());
        if (parts.isBlank()) {
            error.setText(desk.text("contact.new.name.missing"));
            error.setManaged(true);
            name.requestFocus();
            return;
        }
        List<ContactPoint> points = points();
        Contact contact =
                Contact.named(parts, desk.services().clock().instant())
                        .withMeeting(howMet.getText().strip(), null, null);
        CompletableFuture<Long> added =
                desk.services()
                        .contacts()
                        .add(contact, points, organization.getText(), title.getText());
        added.whenCompleteAsync(
                (id, failure) -> {
                    if (failure != null) {
                        desk.problem(failure);
                        return;
                    }
                    desk.overlays().close();
                    desk.navigator().open(new Route.Contact(id));
                    desk.toasts().undoable(desk.text("contact.new.saved", desk.names().of(parts)));
                },
                desk.ui());
    }

    private static void add(
            List<ContactPoint> points, ContactPoint.Kind kind, String service, TextField field) {
        String value = field.getText().strip();
        if (!value.isEmpty()) {
            points.add(ContactPoint.of(kind, service, value, ""));
        }
    }
}
