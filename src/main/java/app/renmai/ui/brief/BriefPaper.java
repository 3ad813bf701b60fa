package app.renmai.ui.brief;

import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.Part;
import app.renmai.ui.brief.BriefWords.Block;
import app.renmai.ui.brief.BriefWords.Row;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.InlineArea;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The page of a brief as one reads it on the screen: the same words in the same order as on paper,
 * but nothing shortened, and every line leads to its source.
 */
final class BriefPaper extends VBox {
    private static final double WIDEST = 720;
    private static final double NUMBER = 18;
    private static final double LABEL = 160;
    private static final int NOTE_LINES = 6;

    /** How high a page of A4 is of width 1. */
    private static final double A4 = 1.414;

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Desk desk;
    private final BriefWords words;
    private final Sources sources;
    private final Consumer<Question> ask;
    private final Label title = new Label();
    private final Label other = new Label();
    private final Label subtitle = new Label();
    private final Label when = new Label();
    private final Label where = new Label();
    private final InlineArea sentence;
    private final VBox sentenceBox;
    private final VBox blocks = new VBox();
    private final Label ready = new Label();
    private final Label printed = new Label();
    private final List<PaperRow> rows = new ArrayList<>();
    private final Map<Part, PaperRow> first = new EnumMap<>(Part.class);

    /**
     * @param model the brief
     * @param ask brings a question forward
     */
    BriefPaper(Desk desk, BriefViewModel model, Consumer<Question> ask) {
        this.desk = desk;
        this.words = model.words();
        this.ask = ask;
        this.sentence = new InlineArea(desk.text("brief.sentence.prompt"), 1, model::begin);
        this.sources = new Sources(desk, model.contact(), sentence::requestFocus);
        setId("brief-page");
        getStyleClass().add("brief-paper");
        setMaxWidth(WIDEST);
        minHeightProperty().bind(widthProperty().multiply(A4));
        sentence.setId("brief-sentence");
        Label label = new Label(desk.text("brief.first", Part.FIRST_SENTENCE.number()));
        label.getStyleClass().add("brief-note");
        sentenceBox = new VBox(sentence, label);
        sentenceBox.getStyleClass().add("brief-sentence");
        VBox.setMargin(sentenceBox, new Insets(12, 0, 6, 0));
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().setAll(header(), sentenceBox, blocks, notes(), rest, footer());
        blocks.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox header() {
        title.getStyleClass().add("title");
        title.setWrapText(true);
        other.getStyleClass().add("brief-other");
        other.setMinWidth(0);
        HBox names = new HBox(8, title, other);
        names.setAlignment(Pos.BASELINE_LEFT);
        subtitle.getStyleClass().add("secondary");
        subtitle.setWrapText(true);
        VBox left = new VBox(2, names, subtitle);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        when.getStyleClass().add("strong");
        when.setMinWidth(USE_PREF_SIZE);
        where.getStyleClass().add("secondary");
        VBox right = new VBox(2, when, where);
        right.setAlignment(Pos.TOP_RIGHT);
        right.setPadding(new Insets(5, 0, 0, 0));
        HBox header = new HBox(16, left, right);
        header.getStyleClass().add("brief-head");
        return header;
    }

    private HBox notes() {
        VBox lines = new VBox();
        for (int i = 0; i < NOTE_LINES; i++) {
            Region line = new Region();
            line.getStyleClass().add("brief-line");
            lines.getChildren().add(line);
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox notes = new HBox(label(desk.text("brief.notes"), 0, false), lines);
        notes.getStyleClass().add("brief-block");
        notes.getStyleClass().add("brief-notes");
        return notes;
    }

    private HBox footer() {
        ready.getStyleClass().add("brief-note");
        printed.getStyleClass().add("brief-note");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, ready, gap, printed);
    }

    /** Shows another brief; the line that has the focus keeps it. */
    void show(Brief brief) {
        BriefSheet sheet = words.sheet(brief);
        title.setText(sheet.title());
        other.setText(sheet.otherName());
        subtitle.setText(sheet.subtitle());
        when.setText(sheet.when());
        where.setText(sheet.where());
        sentence.show(brief.firstSentence());
        sentenceBox.pseudoClassStateChanged(OPEN, sheet.sentence().open());
        ready.setText(sheet.labels().ready());
        printed.setText(sheet.labels().printed());
        int focused = focused();
        rows.clear();
        first.clear();
        blocks.getChildren().setAll(words.blocks(brief).stream().map(this::block).toList());
        if (focused >= 0 && !rows.isEmpty()) {
            rows.get(Math.min(focused, rows.size() - 1)).requestFocus();
        }
    }

    private Node block(Block block) {
        Part part = block.part();
        VBox lines = new VBox(2);
        for (Row each : block.rows()) {
            PaperRow row = row(part, each);
            String place = part == null ? "other" : part.code();
            row.setId("brief-row-" + place + "-" + lines.getChildren().size());
            rows.add(row);
            lines.getChildren().add(row);
            if (part != null) {
                first.putIfAbsent(part, row);
            }
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        int number = part == null ? 0 : part.number();
        HBox box = new HBox(label(block.label(), number, block.open()), lines);
        box.getStyleClass().add("brief-block");
        return box;
    }

    private HBox label(String words, int number, boolean open) {
        Label count = new Label(number == 0 ? "" : Integer.toString(number));
        count.getStyleClass().addAll("brief-number", "strong");
        count.setMinWidth(NUMBER);
        Label name = new Label(words);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        HBox label = new HBox(count, name);
        label.getStyleClass().add("brief-label");
        label.setMinWidth(LABEL);
        label.setPrefWidth(LABEL);
        label.setMaxWidth(LABEL);
        label.pseudoClassStateChanged(OPEN, open);
        return label;
    }

    private PaperRow row(@Nullable Part part, Row row) {
        BriefLine line = row.line();
        if (part != null && row.entry().look() == Look.QUESTION) {
            Question question = new Question(part, line);
            return new PaperRow(row.entry(), () -> ask.accept(question), Map.of());
        }
        if (line == null) {
            return new PaperRow(row.entry(), sources::contactPage, Map.of());
        }
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        keys.put(KeyCode.O, () -> sources.openLink(line));
        keys.put(KeyCode.T, () -> sources.openTalk(line));
        return new PaperRow(row.entry(), () -> sources.open(line), keys);
    }

    private int focused() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void key(KeyEvent event) {
        int at = focused();
        boolean down = event.getCode() == KeyCode.DOWN;
        if (at >= 0 && (down || event.getCode() == KeyCode.UP) && !event.isShortcutDown()) {
            event.consume();
            rows.get(Math.clamp(at + (down ? 1L : -1L), 0, rows.size() - 1)).requestFocus();
        }
    }

    /** Gives the focus to the first line of a part. */
    void enter(Part part) {
        PaperRow row = first.get(part);
        if (row == null) {
            sentence.requestFocus();
        } else {
            row.requestFocus();
        }
    }

    /** Gives the focus to the first line. */
    void enter() {
        if (!rows.isEmpty()) {
            rows.getFirst().requestFocus();
        }
    }
}
