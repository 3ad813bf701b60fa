package app.renmai.ui.pitch;

import app.renmai.service.pitch.Grounds;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Link;
import app.renmai.text.LinkedText.Target;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.pitch.TextMark.Look;

import javafx.geometry.Pos;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.HitInfo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the text of a pitch is written: a text area, with marks behind its words. Facts and offers
 * are put in at the caret and stay linked while one writes around them.
 */
final class LetterBody extends StackPane {
    /** More characters than any letter has, and few enough to be laid out within a moment. */
    static final int LONGEST = 50_000;

    private static final String ITEM = "- ";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}\\n]+}}");

    private final Desk desk;
    private final StudioViewModel model;
    private final TextArea area = new TextArea();
    private final MarkLayer layer = new MarkLayer(area);
    private final Region caret = new Region();
    private final Tooltip tip = new Tooltip();
    private List<TextMark> marks = List.of();
    private boolean showing;

    LetterBody(Desk desk, StudioViewModel model) {
        this.desk = desk;
        this.model = model;
        area.setId("pitch-body");
        area.setAccessibleText(desk.text("pitch.body"));
        area.setPromptText(desk.text("pitch.body.prompt"));
        area.setWrapText(true);
        area.getStyleClass().add("letter-body");
        area.setTextFormatter(new TextFormatter<>(this::fitting));
        setAlignment(Pos.TOP_LEFT);
        // Laid out after the area, so that the words have their places; drawn behind it.
        caret.setManaged(false);
        caret.setMouseTransparent(true);
        getChildren().setAll(area, layer, caret);
        new PlaceholderPopup(
                desk,
                area,
                caret,
                () -> model.draftProperty().get().map(PitchDraft::values).orElse(Map.of()));
        area.textProperty().subscribe(typed -> model.bodyProperty().set(typed));
        model.bodyProperty().subscribe(this::show);
        model.linkedProperty().subscribe(this::mark);
        model.marksProperty().subscribe(this::mark);
        model.groundsProperty().subscribe(this::mark);
        area.caretPositionProperty().subscribe(this::tell);
        area.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                model.save();
                            }
                        });
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        area.addEventHandler(DragEvent.DRAG_OVER, this::over);
        area.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** What is written in. */
    TextArea area() {
        return area;
    }

    private void show(String words) {
        if (!words.equals(area.getText())) {
            int caret = area.getCaretPosition();
            showing = true;
            area.setText(words);
            showing = false;
            area.positionCaret(Math.min(caret, words.length()));
        }
    }

    /** A whole book on the clipboard would hold the window up, and is no letter. */
    private TextFormatter.@Nullable Change fitting(TextFormatter.Change change) {
        int grown = change.getText().length() - (change.getRangeEnd() - change.getRangeStart());
        int length = change.getControlText().length() + grown;
        if (!showing && grown > 0 && length > LONGEST) {
            desk.toasts().show(desk.text("pitch.body.too-long", LONGEST, length));
            return null;
        }
        return change;
    }

    private void mark() {
        LinkedText text = model.linkedProperty().get();
        List<TextMark> all = new ArrayList<>();
        for (Link link : text.links()) {
            all.add(markOf(link));
        }
        Matcher places = PLACEHOLDER.matcher(text.words());
        while (places.find()) {
            all.add(new TextMark(places.start(), places.end(), Look.PLACEHOLDER, ""));
        }
        all.addAll(model.marksProperty().get());
        marks = List.copyOf(all);
        layer.show(marks);
        tell();
    }

    private TextMark markOf(Link link) {
        Grounds grounds = model.groundsProperty().get();
        boolean lost = grounds.lost().contains(link.target());
        String known = grounds.known().getOrDefault(link.target(), "");
        String about =
                lost
                        ? desk.text("pitch.mark.lost")
                        : known.isEmpty() ? "" : desk.text("pitch.mark.fact", known);
        return new TextMark(link.start(), link.end(), lost ? Look.LOST_FACT : Look.FACT, about);
    }

    private String about(int position) {
        return marks.stream()
                .filter(mark -> mark.start() <= position && position < mark.end())
                .map(TextMark::about)
                .filter(about -> !about.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** A screen reader says what the words at the caret stand on, or what is to look at. */
    private void tell() {
        area.setAccessibleHelp(about(area.getCaretPosition()));
    }

    private Optional<HitInfo> hit(double x, double y) {
        return area.getSkin() instanceof TextAreaSkin skin
                ? Optional.of(skin.getIndex(x, y))
                : Optional.empty();
    }

    private void point(MouseEvent event) {
        String about =
                hit(event.getX(), event.getY()).map(at -> about(at.getCharIndex())).orElse("");
        if (!about.equals(tip.getText())) {
            tip.setText(about);
            if (about.isEmpty()) {
                Tooltip.uninstall(area, tip);
            } else {
                Tooltip.install(area, tip);
            }
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasContent(GroundDrag.FORMAT)) {
            event.acceptTransferModes(TransferMode.COPY);
            hit(event.getX(), event.getY())
                    .ifPresent(at -> area.positionCaret(at.getInsertionIndex()));
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        GroundDrag.of(event.getDragboard())
                .ifPresent(
                        ground -> {
                            put(ground.words(), ground.target());
                            event.setDropCompleted(true);
                            event.consume();
                        });
    }

    /**
     * Puts words in at the caret, linked; words that are selected are linked instead.
     *
     * @param words the words of a fact or an offer
     * @param target what they stand on, or null for words that stand on nothing
     */
    void put(String words, @Nullable Target target) {
        IndexRange chosen = area.getSelection();
        area.requestFocus();
        if (chosen.getLength() > 0 && target != null) {
            model.link(chosen.getStart(), chosen.getEnd(), target);
            area.positionCaret(chosen.getEnd());
            return;
        }
        String put = spaced(words.strip(), chosen.getStart());
        int before = area.getLength();
        area.replaceText(chosen, put);
        if (target != null && area.getLength() - before == put.length() - chosen.getLength()) {
            int from = chosen.getStart() + put.indexOf(words.strip());
            model.link(from, from + words.strip().length(), target);
        }
    }

    /** Between words of letters with spaces between them stands one, and no second one. */
    private String spaced(String words, int at) {
        String all = area.getText();
        boolean before = at > 0 && joins(all.codePointBefore(at)) && joins(words.codePointAt(0));
        return before ? " " + words : words;
    }

    private static boolean joins(int character) {
        return !Character.isIdeographic(character) && Character.isLetterOrDigit(character);
    }

    /** Takes the link off the words at the caret, or in the selection. */
    void unlink() {
        IndexRange chosen = area.getSelection();
        if (chosen.getLength() > 0) {
            model.unlink(chosen.getStart(), chosen.getEnd());
        } else {
            model.linkedProperty()
                    .get()
                    .at(area.getCaretPosition())
                    .ifPresent(link -> model.unlink(link.start(), link.end()));
        }
    }

    /** Shows words in the text: selects them. */
    void select(int start, int end) {
        area.requestFocus();
        area.selectRange(Math.min(start, area.getLength()), Math.min(end, area.getLength()));
    }

    /** Puts signs round the selection, or takes them off again. */
    void surround(String sign) {
        area.requestFocus();
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        String chosen = area.getSelectedText();
        String all = area.getText();
        boolean marked =
                from >= sign.length()
                        && all.startsWith(sign, from - sign.length())
                        && all.startsWith(sign, to);
        LinkedText text = model.linkedProperty().get();
        int by = marked ? -sign.length() : sign.length();
        if (marked) {
            model.expect(
                    text.replace(to, to + sign.length(), "")
                            .replace(from - sign.length(), from, ""));
            area.replaceText(from - sign.length(), to + sign.length(), chosen);
        } else {
            model.expect(text.replace(to, to, sign).replace(from, from, sign));
            area.replaceText(from, to, sign + chosen + sign);
        }
        area.selectRange(from + by, to + by);
    }

    /** Makes the lines of the selection a list, or plain lines again. */
    void list() {
        area.requestFocus();
        String all = area.getText();
        int from = all.lastIndexOf('\n', area.getSelection().getStart() - 1) + 1;
        int end = all.indexOf('\n', area.getSelection().getEnd());
        int to = end < 0 ? all.length() : end;
        String lines = all.substring(from, to);
        boolean listed = !lines.isEmpty() && lines.lines().allMatch(line -> line.startsWith(ITEM));
        LinkedText changed = model.linkedProperty().get();
        // From the last line to the first, so that the places of those before stay as they are.
        for (int at = to; at >= from; at = all.lastIndexOf('\n', at - 1)) {
            int start = Math.max(from, all.lastIndexOf('\n', at - 1) + 1);
            if (listed) {
                changed = changed.replace(start, start + ITEM.length(), "");
            } else if (start < at || lines.isEmpty()) {
                changed = changed.replace(start, start, ITEM);
            }
            if (start == from) {
                break;
            }
        }
        int grown = changed.words().length() - all.length();
        model.expect(changed);
        area.replaceText(from, to, changed.words().substring(from, to + grown));
        area.positionCaret(to + grown);
    }
}
