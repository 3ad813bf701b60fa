package app.renmai.ui.exchange;

import app.renmai.exchange.Remark;
import app.renmai.service.exchange.FileReport;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of one file: its name, how many records, and lines below about it. */
final class FileRow {
    /** More remarks than this are counted, not told. */
    private static final int TOLD = 20;

    private FileRow() {}

    /**
     * What is known of a file: why it was refused, or how many records are in it and what of it
     * does not come in.
     *
     * @param found what to say of a file that could be read
     */
    static HBox of(FileReport report, Desk desk, ImportText text, Supplier<List<Label>> found) {
        if (report.refusal() != null) {
            return of(report.path(), "", line(text.reason(report.refusal()), "danger"));
        }
        List<Node> lines = new ArrayList<>(found.get());
        lines.addAll(remarks(report.rejected(), text::rejected, desk, "warning"));
        lines.addAll(remarks(report.skipped(), text::skipped, desk, "small"));
        if (!report.dropped().isEmpty()) {
            lines.add(line(text.unused(report.dropped()), "small"));
        }
        if (!report.kept().isEmpty()) {
            lines.add(line(text.kept(report.kept()), "small"));
        }
        return of(
                report.path(),
                desk.text("exchange.records.count", report.read()),
                lines.toArray(Node[]::new));
    }

    private static HBox of(Path path, String count, Node... lines) {
        Label name = new Label(ImportText.name(path));
        name.getStyleClass().add("strong-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(path.toString()));
        name.setMinWidth(0);
        Label people = new Label(count);
        people.getStyleClass().add("secondary");
        people.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, name, gap, people);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(2, head);
        text.getChildren().addAll(lines);
        HBox.setHgrow(text, Priority.ALWAYS);
        Node icon = Icons.of(Feather.FILE_TEXT);
        HBox row = new HBox(12, icon, text);
        HBox.setMargin(icon, new Insets(2, 0, 0, 0));
        row.getStyleClass().add("file-row");
        return row;
    }

    /** A line that wraps. */
    static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What did not come in, one line each as long as one can read them. */
    private static List<Label> remarks(
            List<Remark> remarks, Function<Remark, String> words, Desk desk, String style) {
        List<Label> lines = new ArrayList<>();
        remarks.stream().limit(TOLD).forEach(remark -> lines.add(line(words.apply(remark), style)));
        if (remarks.size() > TOLD) {
            lines.add(line(desk.text("exchange.more-remarks", remarks.size() - TOLD), style));
        }
        lines.forEach(label -> label.getStyleClass().add("remark"));
        return lines;
    }
}
