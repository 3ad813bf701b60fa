package app.renmai.ui.timeline;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.document.PictureFile;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.Pixels;

import javafx.geometry.Side;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.kordamp.ikonli.feather.Feather;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Takes a chart out: as a picture, as a page, on paper. */
final class ChartExport {
    private final Desk desk;
    private final FileDialogs dialogs;
    private final TimelineChart chart;

    ChartExport(Desk desk, FileDialogs dialogs, TimelineChart chart) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.chart = chart;
    }

    /** The button with the menu of all ways. */
    Button button() {
        ContextMenu menu =
                new ContextMenu(
                        Menus.item(desk.text("chart.export.png"), () -> save("png")),
                        Menus.item(desk.text("chart.export.pdf"), () -> save("pdf")),
                        Menus.item(desk.text("chart.print"), this::print));
        Button button =
                Buttons.small(Buttons.icon(desk.text("chart.export"), Feather.DOWNLOAD, () -> {}));
        button.setId("chart-export");
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 4));
        button.visibleProperty().bind(chart.visibleProperty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private String heading() {
        return chart.words().subject();
    }

    /**
     * Asks for a file and writes the chart as it is seen.
     *
     * @param ending png or pdf
     */
    void save(String ending) {
        String name = heading().replaceFirst("^#", "").replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        FileDialogs.Kind kind =
                new FileDialogs.Kind(desk.text("chart.kind." + ending), List.of(ending));
        dialogs.save(desk.text("chart.export"), Path.of(name + "." + ending), kind)
                .ifPresent(file -> write(file, ending));
    }

    private void write(Path file, String ending) {
        String title = heading();
        BufferedImage picture = Pixels.of(new ChartPicture(chart, title).image());
        CompletableFuture.runAsync(
                        () -> {
                            WholeFile.check(file);
                            try {
                                if (ending.equals("pdf")) {
                                    PictureFile.pdf(picture, title, file);
                                } else {
                                    PictureFile.png(picture, file);
                                }
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
                                now.toasts()
                                        .show(
                                                now.text(
                                                        "chart.saved",
                                                        Objects.toString(file.getFileName(), "")));
                            }
                        },
                        desk.ui());
    }

    private void print() {
        PrinterJob job = Printer.getAllPrinters().isEmpty() ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            desk.toasts().show(desk.text("chart.print.none"));
            return;
        }
        job.getJobSettings().setJobName(heading());
        PageLayout across =
                job.getPrinter()
                        .createPageLayout(
                                Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        job.getJobSettings().setPageLayout(across);
        if (!job.showPrintDialog(chart.getScene().getWindow())) {
            job.cancelJob();
            return;
        }
        Image picture = new ChartPicture(chart, heading()).image();
        PageLayout page = job.getJobSettings().getPageLayout();
        ImageView view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setFitWidth(page.getPrintableWidth());
        view.setFitHeight(page.getPrintableHeight());
        if (job.printPage(view) && job.endJob()) {
            desk.toasts().show(desk.text("chart.printed"));
        } else {
            desk.toasts().show(desk.text("chart.print.not"));
        }
    }
}
