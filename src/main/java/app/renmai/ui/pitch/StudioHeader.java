package app.renmai.ui.pitch;

import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.outreach.OutreachBoard.SentIn;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;
import java.util.Optional;

/** Over the studio: what it is, to whom, where it stands, and what can be done with it. */
final class StudioHeader extends HBox {
    private static final double AVATAR = 36;

    /** What the buttons do. */
    interface Actions {
        /** Copies the text, with its looks for a mail or a document, or without. */
        void copy(boolean rich);

        void saveMail();

        void savePdf();

        void print();

        void delete();

        void openMail();

        void markSent();

        void noteAnswer();

        void reuse();
    }

    private final Desk desk;
    private final PitchText text;
    private final Avatar avatar = new Avatar("", 0, AVATAR);
    private final Label title = new Label();
    private final Label chip = new Label();
    private final Hyperlink recipient = new Hyperlink();
    private final Hyperlink thread = new Hyperlink();
    private final ToggleButton notes = new ToggleButton();
    private final Button send;
    private final Button answer;
    private final Button change;

    StudioHeader(Desk desk, StudioViewModel model, Actions actions) {
        super(8);
        this.desk = desk;
        this.text = new PitchText(desk);
        getStyleClass().addAll("studio-header", "rule-below");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("section");
        title.setMinWidth(0);
        title.setId("pitch-title");
        chip.getStyleClass().addAll("chip", "outlined", "state-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setId("pitch-state");
        recipient.getStyleClass().add("recipient");
        recipient.setId("pitch-recipient");
        HBox line = new HBox(8, title, chip);
        line.setAlignment(Pos.CENTER_LEFT);
        thread.getStyleClass().add("recipient");
        thread.setId("pitch-thread");
        thread.managedProperty().bind(thread.visibleProperty());
        thread.setVisible(false);
        HBox below = new HBox(12, recipient, thread);
        below.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(1, line, below);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        notes.setGraphic(Icons.of(Feather.SIDEBAR));
        notes.setAccessibleText(desk.text("pitch.notes"));
        notes.setTooltip(new Tooltip(desk.text("pitch.notes")));
        notes.setId("pitch-notes-button");
        notes.getStyleClass().setAll("button", "toggle-button", "icon-only");
        notes.setMinWidth(Region.USE_PREF_SIZE);
        Button pdf = Buttons.outlined(desk.text("pitch.pdf"), Feather.FILE_TEXT, actions::savePdf);
        pdf.setId("pitch-pdf");
        Button mail = Buttons.outlined(desk.text("pitch.mail"), Feather.MAIL, actions::openMail);
        mail.setId("pitch-mail");
        send = Buttons.primary(desk.text("pitch.send"), Feather.SEND, actions::markSent);
        send.setId("pitch-send");
        answer = Buttons.primary(desk.text("pitch.answer"), Feather.EDIT_3, actions::noteAnswer);
        answer.setId("pitch-answer");
        change =
                Buttons.outlined(
                        desk.text("pitch.answer.change"), Feather.EDIT_3, actions::noteAnswer);
        change.setId("pitch-answer-change");
        getChildren()
                .setAll(
                        avatar,
                        words,
                        notes,
                        copy(actions),
                        pdf,
                        mail,
                        more(actions),
                        send,
                        answer,
                        change);
        model.draftProperty().subscribe(this::show);
        model.letterProperty().subscribe(_ -> showTitle(model));
        show(model.draftProperty().get());
    }

    private MenuButton copy(Actions actions) {
        MenuButton copy = new MenuButton(desk.text("pitch.copy"));
        copy.setId("pitch-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.getItems()
                .addAll(
                        Menus.item(desk.text("pitch.copy.rich"), () -> actions.copy(true)),
                        Menus.item(desk.text("pitch.copy.plain"), () -> actions.copy(false)));
        return copy;
    }

    private MenuButton more(Actions actions) {
        MenuButton more = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
        more.setId("pitch-more");
        more.setAccessibleText(desk.text("pitch.more"));
        more.setTooltip(new Tooltip(desk.text("pitch.more")));
        more.getStyleClass().add("no-arrow");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.getItems()
                .addAll(
                        Menus.item(desk.text("pitch.eml"), Feather.FILE, actions::saveMail),
                        Menus.item(desk.text("pitch.print"), Feather.PRINTER, actions::print),
                        Menus.item(desk.text("pitch.reuse.title"), Feather.USERS, actions::reuse),
                        new SeparatorMenuItem(),
                        Menus.item(desk.text("pitch.delete"), Feather.TRASH_2, actions::delete));
        return more;
    }

    private void show(Optional<PitchDraft> opened) {
        setVisible(opened.isPresent());
        opened.ifPresent(this::show);
    }

    private void show(PitchDraft opened) {
        Pitch pitch = opened.pitch();
        PersonName name = opened.contact().contact().name();
        avatar.show(desk.names().initials(name), pitch.contactId());
        chip.setText(text.standing(pitch, opened.versions().size()));
        String organization =
                opened.contact().currentPosition().map(held -> held.organizationName()).orElse("");
        recipient.setText(desk.text("pitch.to", text.recipient(name, organization)));
        recipient.setOnAction(_ -> desk.navigator().open(new Route.Contact(pitch.contactId())));
        thread.setVisible(false);
        if (!pitch.draft()) {
            desk.services()
                    .outreach()
                    .board()
                    .ofPitch(pitch.id())
                    .thenAcceptAsync(found -> found.ifPresent(this::show), desk.ui());
        }
        show(send, pitch.draft());
        show(answer, pitch.state() == Pitch.State.SENT);
        show(change, !pitch.draft() && pitch.state() != Pitch.State.SENT);
    }

    /** As which attempt it went out. */
    private void show(SentIn sent) {
        Outreach outreach = sent.thread().outreach();
        thread.setText(desk.text("pitch.thread", sent.attempt().number(), outreach.purpose()));
        thread.setOnAction(_ -> desk.navigator().open(new Route.Outreach(outreach.id())));
        thread.setVisible(true);
    }

    private static void show(Region button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void showTitle(StudioViewModel model) {
        model.draftProperty()
                .get()
                .ifPresent(
                        opened ->
                                title.setText(
                                        text.title(
                                                opened.pitch()
                                                        .withText(
                                                                model.subjectProperty().get(),
                                                                model.bodyProperty().get(),
                                                                opened.pitch().updatedAt()),
                                                opened.pitch().draft()
                                                        ? opened.values()
                                                        : Map.of())));
    }

    /** Shows what is known of the contact; there only while there is no room beside the text. */
    ToggleButton notes() {
        return notes;
    }

    /** The title as it is shown. */
    String title() {
        return title.getText();
    }
}
