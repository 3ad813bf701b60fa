package app.renmai.ui.insight;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.csv.CsvFile;
import app.renmai.exchange.document.PictureFile;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.Pixels;

import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Takes cards out of the program, as tables and as pictures. */
final class CardFiles {
    private static final double SHARP = 2;
    private static final String CSV = ".csv";
    private static final String PNG = ".png";

    private final Desk desk;
    private final FileDialogs dialogs;

    CardFiles(Desk desk, FileDialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
    }

    /**
     * A card and what it shows.
     *
     * @param card the card
     * @param figures what it shows
     */
    record Part(InsightCard card, Figures figures) {}

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private record Piece(String name, Writing writing) {}

    /** Asks where to, and writes the figures of a card. */
    void figures(Part part) {
        one(part.card(), CSV, csv(part.figures()));
    }

    /** Asks where to, and writes the picture of a card. */
    void picture(Part part) {
        one(part.card(), PNG, png(part.card()));
    }

    private void one(InsightCard card, String ending, Writing writing) {
        String kind = ending.substring(1);
        dialogs.save(
                        desk.text("insights.card." + kind),
                        Path.of(card.title() + ending),
                        new FileDialogs.Kind(desk.text("insights.kind." + kind), List.of(kind)))
                .ifPresent(
                        file -> {
                            String name = Objects.toString(file.getFileName(), "");
                            run(() -> write(file, writing), desk.text("chart.saved", name));
                        });
    }

    /** Asks for a folder, and writes figures and pictures of all cards into it. */
    void all(List<Part> parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(new Piece(part.card().title() + CSV, csv(part.figures())));
            pieces.add(new Piece(part.card().title() + PNG, png(part.card())));
        }
        dialogs.folder(desk.text("insights.export"), Path.of(""))
                .ifPresent(
                        folder ->
                                run(
                                        () ->
                                                pieces.forEach(
                                                        each ->
                                                                write(
                                                                        folder.resolve(each.name),
                                                                        each.writing)),
                                        desk.text("insights.exported", pieces.size())));
    }

    private static Writing csv(Figures figures) {
        return file -> CsvFile.write(file, figures.columns(), figures.rows());
    }

    private static Writing png(InsightCard card) {
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(SHARP, SHARP));
        // What is left between the round corners and the border of the picture.
        twice.setFill(card.ground());
        BufferedImage picture = Pixels.of(card.withoutMenu(() -> card.snapshot(twice, null)));
        return file -> PictureFile.png(picture, file);
    }

    private static void write(Path file, Writing writing) {
        WholeFile.check(file);
        try {
            writing.to(file);
        } catch (IOException e) {
            throw TargetException.of(e, file);
        }
    }

    private void run(Runnable work, String done) {
        CompletableFuture.runAsync(work)
                .whenCompleteAsync(
                        (_, failure) -> {
                            Desk now = desk.inWindow();
                            if (failure != null) {
                                now.problem(Failures.cause(failure));
                            } else {
                                now.toasts().show(done);
                            }
                        },
                        desk.ui());
    }
}
