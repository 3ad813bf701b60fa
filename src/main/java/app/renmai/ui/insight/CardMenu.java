package app.renmai.ui.insight;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.csv.CsvFile;
import app.renmai.exchange.document.PictureFile;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.Pixels;

import javafx.geometry.Side;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.transform.Transform;

import org.kordamp.ikonli.feather.Feather;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Shows a card as figures, and takes it out as a table or a picture. */
final class CardMenu {
    private static final double SHARP = 2;

    private final Desk desk;
    private final FileDialogs dialogs;
    private final InsightCard card;
    private final Supplier<Figures> figures;

    private interface Writing {
        void to(Path file) throws IOException;
    }

    /**
     * Puts the menu on a card.
     *
     * @param figures what the card shows now
     */
    static void on(InsightCard card, Desk desk, FileDialogs dialogs, Supplier<Figures> figures) {
        CardMenu menu = new CardMenu(card, desk, dialogs, figures);
        card.setMenu(menu.button());
    }

    private CardMenu(InsightCard card, Desk desk, FileDialogs dialogs, Supplier<Figures> figures) {
        this.card = card;
        this.desk = desk;
        this.dialogs = dialogs;
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
                Menus.item(desk.text("insights.card.csv"), this::saveFigures),
                Menus.item(desk.text("insights.card.png"), this::savePicture));
    }

    private void saveFigures() {
        Figures now = figures.get();
        save("csv", file -> CsvFile.write(file, now.columns(), now.rows()));
    }

    private void savePicture() {
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(SHARP, SHARP));
        BufferedImage picture = Pixels.of(card.snapshot(twice, null));
        save("png", file -> PictureFile.png(picture, file));
    }

    private void save(String ending, Writing writing) {
        FileDialogs.Kind kind =
                new FileDialogs.Kind(desk.text("insights.kind." + ending), List.of(ending));
        dialogs.save(
                        desk.text("insights.card." + ending),
                        Path.of(card.title() + "." + ending),
                        kind)
                .ifPresent(file -> write(file, writing));
    }

    private void write(Path file, Writing writing) {
        CompletableFuture.runAsync(
                        () -> {
                            WholeFile.check(file);
                            try {
                                writing.to(file);
                            } catch (IOException e) {
                                throw TargetException.of(e, file);
                            }
                        })
                .whenCompleteAsync(
                        (_, failure) -> {
                            Desk now = desk.inWindow();
                            if (failure != null) {
                                now.problem(Failures.cause(failure));
                            } else {
                                String name = Objects.toString(file.getFileName(), "");
                                now.toasts().show(now.text("chart.saved", name));
                            }
                        },
                        desk.ui());
    }
}
