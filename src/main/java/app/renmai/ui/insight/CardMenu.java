package app.renmai.ui.insight;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Menus;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/** Shows a card as figures, and takes it out as a table or a picture. */
public final class CardMenu {
    private final Desk desk;
    private final CardFiles files;
    private final InsightCard card;
    private final Supplier<Figures> figures;

    /**
     * Puts the menu on a card.
     *
     * @param figures what the card shows now
     */
    public static void on(
            InsightCard card, Desk desk, FileDialogs dialogs, Supplier<Figures> figures) {
        CardMenu menu = new CardMenu(card, desk, dialogs, figures);
        card.setMenu(menu.button());
        card.setMore(count -> desk.text("insights.card.more", count));
    }

    private CardMenu(InsightCard card, Desk desk, FileDialogs dialogs, Supplier<Figures> figures) {
        this.card = card;
        this.desk = desk;
        this.files = new CardFiles(desk, dialogs);
        this.figures = figures;
    }

    private Button button() {
        Button button =
                Buttons.small(
                        Buttons.icon(
                                desk.text("insights.card", card.title()),
                                Feather.MORE_HORIZONTAL,
                                () -> {}));
        button.setId(card.getId() + "-menu");
        button.setOnAction(_ -> menu().show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                card.showsFigures()
                        ? Menus.item(desk.text("insights.card.picture"), card::showPicture)
                        : Menus.item(
                                desk.text("insights.card.figures"),
                                () -> card.showFigures(figures.get())),
                Menus.item(desk.text("insights.card.csv"), () -> files.figures(part())),
                Menus.item(desk.text("insights.card.png"), () -> files.picture(part())));
    }

    private CardFiles.Part part() {
        return new CardFiles.Part(card, figures.get());
    }
}
