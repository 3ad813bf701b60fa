package app.renmai.ui.outreach;

import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.InnerNote.Verdict;
import app.renmai.service.outreach.InnerNotes;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.ChoiceChips;
import app.renmai.ui.kit.InlineArea;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * For the user alone: what I think the silence means beside what I know; later the real reason, and
 * how often such a thought was right.
 */
final class InnerNotePart extends VBox {
    private final Desk desk;
    private final Button begin;
    private final Label heading = new Label();
    private final InlineArea thought;
    private final InlineArea known;
    private final InlineArea reason;
    private final VBox verdicts = new VBox();
    private final VBox fields;
    private final Label tally = new Label();
    private long thread;
    private boolean opened;
    private @Nullable InnerNote note;

    InnerNotePart(Desk desk) {
        super(4);
        this.desk = desk;
        getStyleClass().add("thread-section");
        setId("inner-note");
        heading.setText(desk.text("inner.heading"));
        heading.getStyleClass().add("strong");
        begin = Buttons.small(Buttons.plain(desk.text("inner.begin"), Feather.LOCK, this::begin));
        begin.setId("inner-begin");
        // What stands in it begins where the lines above do.
        VBox.setMargin(begin, new Insets(0, 0, 0, -10));
        begin.managedProperty().bind(begin.visibleProperty());
        thought = area("inner.thought", "inner-thought");
        known = area("inner.known", "inner-known");
        reason = area("inner.reason", "inner-reason");
        fields = new VBox(4, label("inner.thought"), thought, label("inner.known"), known);
        fields.getChildren().addAll(label("inner.reason"), reason, verdicts);
        fields.managedProperty().bind(fields.visibleProperty());
        heading.managedProperty().bind(heading.visibleProperty());
        heading.visibleProperty().bind(fields.visibleProperty());
        tally.getStyleClass().add("small");
        tally.setWrapText(true);
        tally.managedProperty().bind(tally.textProperty().isNotEmpty());
        getChildren().addAll(heading, begin, fields, tally);
    }

    private InlineArea area(String key, String id) {
        InlineArea area = new InlineArea(desk.text(key + ".prompt"), _ -> save());
        area.setId(id);
        area.setAccessibleText(desk.text(key));
        return area;
    }

    private Node label(String key) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().add("small");
        return label;
    }

    void show(ThreadPage page) {
        if (thread != page.row().id()) {
            thread = page.row().id();
            opened = false;
        }
        List<InnerNote> notes = page.notes();
        note = notes.isEmpty() ? null : notes.getLast();
        InnerNote shown = note;
        thought.show(shown == null ? "" : shown.thought());
        known.show(shown == null ? "" : shown.known());
        reason.show(shown == null ? "" : shown.reason());
        reason.setDisable(shown == null);
        verdicts.getChildren().setAll(shown == null ? List.of() : List.of(verdict(shown)));
        fields.setVisible(shown != null || opened);
        begin.setVisible(!fields.isVisible());
        InnerNotes.Tally sum = page.tally();
        tally.setText(
                sum.settled() == 0
                        ? ""
                        : desk.text("inner.tally", sum.settled(), sum.right(), sum.wrong()));
    }

    private ChoiceChips<Verdict> verdict(InnerNote shown) {
        ChoiceChips<Verdict> chips =
                new ChoiceChips<>(
                        List.of(Verdict.values()),
                        shown.verdict(),
                        each -> desk.text("inner.verdict." + each.code()));
        chips.onChange(
                () -> {
                    if (chips.chosen() != shown.verdict()) {
                        told(
                                desk.services()
                                        .outreach()
                                        .innerNotes()
                                        .settle(shown, reason.getText().strip(), chips.chosen()));
                    }
                });
        return chips;
    }

    private void begin() {
        opened = true;
        fields.setVisible(true);
        begin.setVisible(false);
        thought.requestFocus();
    }

    private void save() {
        InnerNotes notes = desk.services().outreach().innerNotes();
        String thinks = thought.getText().strip();
        String knows = known.getText().strip();
        InnerNote shown = note;
        if (shown == null) {
            if (!thinks.isEmpty() || !knows.isEmpty()) {
                told(notes.add(thread, thinks, knows));
            }
        } else if (thinks.isEmpty() && knows.isEmpty()) {
            told(notes.delete(shown));
        } else {
            told(
                    notes.edit(
                            new InnerNote(
                                    shown.id(),
                                    shown.outreachId(),
                                    thinks,
                                    knows,
                                    reason.getText().strip(),
                                    shown.verdict(),
                                    shown.createdAt(),
                                    shown.settledAt())));
        }
    }

    private void told(CompletableFuture<?> action) {
        desk.after(action, _ -> {});
    }

    /** Whether something is being typed in it. */
    BooleanExpression typing() {
        return thought.focusedProperty().or(known.focusedProperty()).or(reason.focusedProperty());
    }
}
