package app.renmai.ui.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.text.Surnames;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.PopOvers;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The name in its parts and how to address the person, in a pop-over below the name. Enter or
 * leaving saves all of it in one step, Esc leaves it as it was.
 */
final class NameForm extends VBox {
    private static final double WIDTH = 380;

    private final Desk desk;
    private final Contact contact;
    private final BiConsumer<PersonName, String> save;
    private final TextField family = new TextField();
    private final TextField given = new TextField();
    private final TextField middle = new TextField();
    private final TextField prefix = new TextField();
    private final TextField suffix = new TextField();
    private final TextField nickname = new TextField();
    private final TextField phonetic = new TextField();
    private final TextField addressAs = new TextField();
    private final Hyperlink proposal = new Hyperlink();
    private final Label error = new Label();
    private final PopOver popOver = PopOvers.of(this);
    private boolean dropped;

    /**
     * @param contact whose name it is
     * @param save takes the name and the form of address, when one of them has changed
     */
    NameForm(Desk desk, Contact contact, BiConsumer<PersonName, String> save) {
        this.desk = desk;
        this.contact = contact;
        this.save = save;
        setId("name-form");
        getStyleClass().add("name-form");
        setPrefWidth(WIDTH);
        fill(contact.name());
        addressAs.setText(contact.addressAs());
        Form form = new Form();
        rows().forEach(row -> form.row(desk.messages().text(row.key()), row.field()));
        form.row(desk.text("contact.name.address-as"), addressAs);
        addressAs.setPromptText(desk.text("contact.name.address-as.prompt"));
        addressAs.setId("name-address-as");
        family.setId("name-family");
        given.setId("name-given");
        proposal.managedProperty().bind(proposal.visibleProperty());
        proposal.setWrapText(true);
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Label hint = new Label(desk.text("contact.edit.hint"));
        hint.getStyleClass().add("small");
        getChildren().addAll(form, proposal, error, hint);
        family.textProperty().subscribe(this::propose);
        given.textProperty().subscribe(this::propose);
        propose();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        popOver.setOnHiding(_ -> leave());
    }

    private record Part(String key, TextField field) {}

    /** The parts in the order the language writes them. */
    private List<Part> rows() {
        Part familyRow = new Part("contact.name.family", family);
        Part givenRow = new Part("contact.name.given", given);
        Part middleRow = new Part("contact.name.middle", middle);
        Part prefixRow = new Part("contact.name.prefix", prefix);
        Part suffixRow = new Part("contact.name.suffix", suffix);
        Part nicknameRow = new Part("contact.name.nickname", nickname);
        Part phoneticRow = new Part("contact.name.phonetic", phonetic);
        return desk.messages().chinese()
                ? List.of(
                        familyRow,
                        givenRow,
                        middleRow,
                        nicknameRow,
                        phoneticRow,
                        prefixRow,
                        suffixRow)
                : List.of(
                        prefixRow,
                        givenRow,
                        middleRow,
                        familyRow,
                        suffixRow,
                        nicknameRow,
                        phoneticRow);
    }

    private void fill(PersonName name) {
        family.setText(name.family());
        given.setText(name.given());
        middle.setText(name.middle());
        prefix.setText(name.prefix());
        suffix.setText(name.suffix());
        nickname.setText(name.nickname());
        phonetic.setText(name.phonetic());
    }

    /**
     * Shows it below a node.
     *
     * @param owner gives it fonts and colours
     * @param address whether to begin with how to address them
     */
    void show(Node owner, Node below, boolean address) {
        PopOvers.show(popOver, owner, below);
        TextField first = address ? addressAs : desk.messages().chinese() ? family : given;
        first.requestFocus();
        first.end();
    }

    private void propose() {
        error.setText("");
        String whole = family.getText().strip() + given.getText().strip();
        Optional<Surnames.Split> split =
                Surnames.propose(whole)
                        .filter(each -> !each.family().equals(family.getText().strip()));
        proposal.setVisible(split.isPresent());
        split.ifPresent(
                each -> {
                    proposal.setText(
                            desk.text("contact.name.propose", each.family(), each.given()));
                    proposal.setOnAction(
                            _ -> {
                                family.setText(each.family());
                                given.setText(each.given());
                            });
                });
    }

    private PersonName typed() {
        return new PersonName(
                family.getText(),
                middle.getText(),
                given.getText(),
                prefix.getText(),
                suffix.getText(),
                nickname.getText(),
                phonetic.getText());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            dropped = true;
            popOver.hide();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            event.consume();
            if (typed().isBlank() && !contact.name().isBlank()) {
                error.setText(desk.text("contact.new.name.missing"));
            } else {
                popOver.hide();
            }
        }
    }

    /** Saves on the way out; a name that was emptied is left as it was. */
    private void leave() {
        PersonName name = typed();
        String address = addressAs.getText().strip();
        boolean emptied = name.isBlank() && !contact.name().isBlank();
        boolean changed = !name.equals(contact.name()) || !address.equals(contact.addressAs());
        if (!dropped && !emptied && changed) {
            save.accept(name, address);
        }
    }
}
