package app.renmai.ui.pitch;

import app.renmai.model.contact.ContactName;
import app.renmai.service.pitch.BrokenPlaceholder;
import app.renmai.service.pitch.Fill;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.people.PersonField;

import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** How a template reads for a contact one can choose, or what in it cannot be read. */
final class PreviewPane extends VBox {
    private final Desk desk;
    private final PersonField contact;
    private final Label problem = new Label();
    private final Hyperlink show;
    private final VBox broken;
    private final TemplatePreview preview;
    private Optional<Flaw> flaw = Optional.empty();

    /** What cannot be read, and in which field it is. */
    record Flaw(boolean subject, BrokenPlaceholder broken) {}

    /**
     * @param chosen hears for whom it is to be shown
     * @param jump goes to what cannot be read
     */
    PreviewPane(Desk desk, Consumer<ContactName> chosen, Consumer<Flaw> jump) {
        super(8);
        this.desk = desk;
        this.preview = new TemplatePreview(desk);
        this.contact = new PersonField(desk, desk.text("template.preview.for"), Set.of(), chosen);
        contact.setId("template-contact");
        contact.setLeft(Icons.of(Feather.SEARCH));
        VBox.setMargin(contact, new Insets(14, 24, 0, 24));
        problem.setWrapText(true);
        problem.setId("template-broken");
        problem.getStyleClass().add("warning");
        show = new Hyperlink(desk.text("pitch.missing.show"));
        show.setId("template-broken-show");
        show.setOnAction(_ -> flaw.ifPresent(jump));
        broken = new VBox(2, problem, show);
        broken.getStyleClass().addAll("gaps", "missing-list");
        broken.managedProperty().bind(broken.visibleProperty());
        VBox.setMargin(broken, new Insets(0, 24, 0, 24));
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().setAll(contact, broken, preview);
        getStyleClass().add("template-preview");
        setMinWidth(0);
    }

    /** Shows a subject and a text with the words that are known. */
    void show(String subject, String body, Map<String, String> values) {
        flaw =
                Fill.broken(subject)
                        .map(each -> new Flaw(true, each))
                        .or(() -> Fill.broken(body).map(each -> new Flaw(false, each)));
        broken.setVisible(flaw.isPresent());
        flaw.ifPresent(
                each -> {
                    String sentence =
                            desk.text(each.broken().messageKey(), each.broken().arguments());
                    problem.setText(
                            each.subject()
                                    ? desk.text("template.broken.subject", sentence)
                                    : sentence);
                });
        preview.show(subject, body, values);
    }
}
