package app.renmai.ui.pitch;

import app.renmai.model.contact.ContactPoint;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.pitch.Foreign;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.MomentField;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.ChoiceChips;
import app.renmai.ui.kit.Form;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How and when a pitch went out. With placeholders still to fill, filling them is the main action
 * and sending with gaps has to be chosen.
 */
final class SendSheet extends VBox {
    private static final double WIDTH = 600;
    private static final KeyCombination SEND =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final StudioViewModel model;
    private final Runnable fill;
    private final ChoiceChips<String> channel;
    private final MomentField at;
    private final ThreadChoice thread;
    private final boolean gaps;
    private final Button main;

    /**
     * @param opened the pitch
     * @param threads the threads with the contact
     * @param fill goes to the first placeholder without words
     * @param look goes to the first thing that belongs to whom the text was first written for
     * @param jump goes to one place of such a thing
     */
    SendSheet(
            Desk desk,
            StudioViewModel model,
            PitchDraft opened,
            List<ThreadRow> threads,
            Runnable fill,
            Runnable look,
            Consumer<Foreign.Place> jump) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.fill = fill;
        PitchText text = new PitchText(desk);
        List<String> missing = model.letterProperty().get().missing();
        this.gaps = !missing.isEmpty();
        this.channel =
                new ChoiceChips<>(
                        PitchText.CHANNELS, usual(opened.contact()), code -> text.channel(code));
        channel.fit(ThreadChoice.FIELDS);
        this.at = new MomentField(desk, desk.services().clock().instant());
        this.thread = new ThreadChoice(desk, text, opened, threads);
        getStyleClass().add("over-sheet");
        setId("send-sheet");
        setPadding(new Insets(20, 24, 20, 24));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(desk.text("pitch.send.title"));
        title.getStyleClass().add("section");
        Form form = new Form();
        channel.setPadding(new Insets(4, 0, 0, 0));
        form.row(desk.text("pitch.send.channel"), channel);
        form.row(desk.text("pitch.send.at"), at);
        thread.addTo(form);
        getChildren().addAll(title, form);
        if (gaps) {
            getChildren().add(warning(text, missing));
        } else {
            Label frozen = new Label(desk.text("pitch.send.frozen"));
            frozen.getStyleClass().add("secondary");
            frozen.setWrapText(true);
            getChildren().add(frozen);
        }
        boolean foreign =
                model.reusedProperty().get().filter(each -> !each.items().isEmpty()).isPresent();
        if (foreign) {
            getChildren().add(foreign(jump));
        }
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        main = foreign ? look(look) : gaps ? fillFirst(buttons) : sendNow();
        buttons.getChildren().add(main);
        main.setId("send-main");
        main.setDefaultButton(false);
        getChildren().add(buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private ForeignList foreign(Consumer<Foreign.Place> jump) {
        ForeignList list =
                new ForeignList(
                        desk,
                        model,
                        "send-foreign",
                        place -> {
                            desk.overlays().close();
                            jump.accept(place);
                        });
        list.getStyleClass().add("gaps");
        return list;
    }

    private Button look(Runnable look) {
        return Buttons.primary(
                desk.text("pitch.foreign.look"),
                null,
                () -> {
                    desk.overlays().close();
                    look.run();
                });
    }

    /** Filling comes first; beside it stands what sends all the same. */
    private Button fillFirst(HBox buttons) {
        Button send = Buttons.outlined(desk.text("pitch.send.with-gaps"), null, () -> send(true));
        send.setId("send-with-gaps");
        buttons.getChildren().add(send);
        return Buttons.primary(desk.text("pitch.send.fill"), null, this::goFill);
    }

    private Button sendNow() {
        return Buttons.primary(desk.text("pitch.send"), Feather.SEND, () -> send(false));
    }

    private VBox warning(PitchText text, List<String> missing) {
        String names =
                missing.stream()
                        .map(text::label)
                        .collect(Collectors.joining(desk.text("pitch.list.comma")));
        Label sentence = new Label(desk.text("pitch.send.missing", missing.size(), names));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(sentence);
        box.getStyleClass().add("gaps");
        return box;
    }

    /** By mail when there is an address, else by WeChat when there is that. */
    private static String usual(ContactDetails contact) {
        boolean mail =
                contact.points().stream()
                        .anyMatch(point -> point.kind() == ContactPoint.Kind.EMAIL);
        boolean wechat =
                contact.points().stream().anyMatch(point -> point.service().equals("wechat"));
        return !mail && wechat ? "wechat" : "email";
    }

    private void key(KeyEvent event) {
        boolean enter =
                event.getCode() == KeyCode.ENTER && getScene().getFocusOwner() == channel.first();
        if (SEND.match(event) || enter) {
            event.consume();
            main.fire();
        }
    }

    private void send(boolean evenUnfilled) {
        at.moment()
                .ifPresent(
                        moment -> {
                            if (thread.missing()) {
                                return;
                            }
                            desk.overlays().close();
                            model.markSent(channel.chosen(), moment, evenUnfilled, thread.sentAs());
                        });
    }

    private void goFill() {
        desk.overlays().close();
        fill.run();
    }

    Node first() {
        return channel.first();
    }
}
