package app.renmai.ui.introduction;

import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Move;
import app.renmai.service.introduction.Moves;
import app.renmai.service.introduction.Stage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.InlineArea;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.people.PersonHeading;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The introduction that is chosen: the two, why each would want it, and its steps. */
final class IntroductionPanel extends StackPane {
    static final double WIDTH = 352;
    private static final double AVATAR = 36;

    private final Desk desk;
    private final IntroductionText text;
    private final VBox content = new VBox();
    private final Label stage = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final Who one;
    private final Who other;
    private final StepsPane steps;

    IntroductionPanel(Desk desk, IntroductionsViewModel model) {
        this.desk = desk;
        this.text = new IntroductionText(desk.wording());
        this.one = new Who("introduction-why-one", model);
        this.other = new Who("introduction-why-other", model);
        this.steps = new StepsPane(desk);
        getStyleClass().add("thread-panel");
        setId("introduction-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        content.getChildren().addAll(one, other, state(), steps);
        content.getStyleClass().add("thread-content");
        content.setSpacing(8);
        ScrollPane scroll = new ScrollPane(content);
        FocusScroll.in(scroll);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        model.chosenProperty().subscribe(this::show);
    }

    /** One of the two, and why they would want to know the other. */
    private final class Who extends VBox {
        private final PersonHeading heading;
        private final InlineArea why;
        private long contact;

        Who(String id, IntroductionsViewModel model) {
            super(4);
            why =
                    new InlineArea(
                            desk.text("introduction.why.prompt"),
                            1,
                            words ->
                                    model.actions()
                                            .ifPresent(actions -> actions.why(contact, words)));
            why.setId(id);
            // The field is set in by its padding; what stands in it begins where the names do.
            VBox.setMargin(why, new Insets(0, 0, 0, AVATAR + 3));
            heading = new PersonHeading(AVATAR, id + "-name");
            getChildren().addAll(heading, why);
        }

        void show(IntroductionRow row, IntroductionRow.Who who) {
            contact = who.contact().id();
            Names.Shown shown = desk.names().shown(who.contact().name());
            heading.show(
                    contact,
                    shown,
                    () -> new IntroductionActions(desk, row).openContact(contact),
                    desk.text("pitch.list.comma"),
                    who.title(),
                    who.organization());
            why.show(row.introduction().of(contact).why());
            why.setAccessibleText(desk.text("introduction.why.of", shown.main()));
        }
    }

    private HBox state() {
        stage.getStyleClass().addAll("chip", "outlined", "state-chip");
        stage.setId("introduction-stage");
        Button more = Menus.more(desk.text("shell.menu"), "introduction-more", menu);
        HBox line = new HBox(8, stage, ListHeader.gap(), more);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(8, 0, 4, 0));
        return line;
    }

    private void show(Optional<IntroductionRow> row) {
        content.setVisible(row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(IntroductionRow row) {
        one.show(row, row.one());
        other.show(row, row.other());
        stage.setText(text.stage(row.stage()));
        steps.show(row);
        menu.getItems().setAll(items(row));
    }

    /** All that can be done, whether it is next or not. */
    private List<MenuItem> items(IntroductionRow row) {
        IntroductionActions actions = new IntroductionActions(desk, row);
        List<MenuItem> items = new ArrayList<>();
        Stage at = row.stage();
        for (Side side : List.of(row.introduction().one(), row.introduction().other())) {
            String name = text.name(row, side.contactId());
            for (Move move : List.of(Move.ASK, Move.AGREE, Move.DECLINE)) {
                if (Moves.allowed(at, move) && Moves.after(side.consent(), move).isPresent()) {
                    items.add(
                            Menus.item(
                                    desk.text("introduction.move." + move.code(), name),
                                    () -> actions.said(move, side.contactId())));
                }
            }
            if (Moves.allowed(at, Move.ASK) && side.consent() != Consent.DECLINED) {
                items.add(
                        Menus.item(
                                desk.text("introduction.draft.question", name),
                                () -> actions.draftQuestion(side.contactId())));
            }
        }
        if (Moves.allowed(at, Move.MAKE)) {
            items.add(Menus.item(desk.text("introduction.do.mail"), actions::draftMail));
            items.add(Menus.item(desk.text("introduction.do.made"), actions::made));
        }
        if (Moves.allowed(at, Move.USEFUL)) {
            items.add(Menus.item(desk.text("introduction.do.result"), actions::result));
        }
        if (Moves.allowed(at, Move.THANK)) {
            items.add(Menus.item(desk.text("introduction.do.thanked"), actions::thanked));
        }
        items.add(Menus.item(desk.text("introduction.days"), Feather.CALENDAR, actions::days));
        items.add(Menus.item(desk.text("introduction.delete"), Feather.TRASH_2, actions::delete));
        return items;
    }

    /** Whether something is being typed in it. */
    BooleanExpression typing() {
        return one.why.focusedProperty().or(other.why.focusedProperty());
    }
}
