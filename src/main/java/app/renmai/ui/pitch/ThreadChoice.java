package app.renmai.ui.pitch;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.outreach.SentAs;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ChoiceChips;
import app.renmai.ui.kit.Form;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** As which attempt a pitch goes out: of a thread there is, of a new one, or of none. */
final class ThreadChoice {
    private static final int MOST = 4;
    private static final int WORDS = 28;

    /** How wide the fields of the sheet are. */
    static final double FIELDS = 428;

    private final Desk desk;
    private final ChoiceChips<Option> thread;
    private final ChoiceChips<Carried> carried;
    private final TextField purpose = new TextField();
    private final TextField words = new TextField();
    private final Label error = new Label();

    /**
     * What can be chosen.
     *
     * @param row the thread to go on with, or null
     * @param begin whether a new one is begun
     */
    private record Option(@Nullable ThreadRow row, boolean begin) {
        static final Option NEW = new Option(null, true);
        static final Option NONE = new Option(null, false);
    }

    ThreadChoice(Desk desk, PitchText text, PitchDraft opened, List<ThreadRow> threads) {
        this.desk = desk;
        List<Option> options = new ArrayList<>();
        threads.stream()
                .filter(row -> row.thread().outreach().state() != State.CLOSED)
                .sorted(Comparator.comparing(ThreadChoice::changed).reversed())
                .limit(MOST)
                .forEach(row -> options.add(new Option(row, false)));
        options.add(Option.NEW);
        options.add(Option.NONE);
        thread = new ChoiceChips<>(options, options.getFirst(), this::words);
        thread.setId("send-thread");
        carried =
                new ChoiceChips<>(
                        List.of(Carried.values()),
                        usual(opened.pitch().kind()),
                        each -> desk.text("carried." + each.code()));
        carried.setId("send-carried");
        Insets inset = new Insets(4, 0, 0, 0);
        thread.setPadding(inset);
        carried.setPadding(inset);
        thread.fit(FIELDS);
        carried.fit(FIELDS);
        purpose.setId("send-purpose");
        purpose.setPromptText(desk.text("outreach.purpose.prompt"));
        purpose.setAccessibleText(desk.text("outreach.purpose"));
        purpose.setText(text.title(opened.pitch(), opened.values()));
        purpose.managedProperty().bind(purpose.visibleProperty());
        words.setId("send-words");
        words.setPromptText(desk.text("outreach.attempt.words.prompt"));
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        thread.onChange(this::show);
        carried.onChange(this::show);
        show();
    }

    private static Instant changed(ThreadRow row) {
        return row.thread().outreach().updatedAt();
    }

    private String words(Option option) {
        ThreadRow row = option.row();
        if (row == null) {
            return desk.text(option.begin() ? "pitch.send.thread.new" : "pitch.send.thread.none");
        }
        String about = row.thread().outreach().purpose();
        String brief = about.length() > WORDS ? about.substring(0, WORDS) + "…" : about;
        return desk.text("pitch.send.thread.on", brief, row.thread().next());
    }

    /** What a text of a sort mostly carries. */
    private static Carried usual(Pitch.Kind kind) {
        return switch (kind) {
            case PLAN -> Carried.PLAN;
            case FIRST_NOTE, PROPOSAL -> Carried.IDEA;
            case FOLLOW_UP -> Carried.INFORMATION;
            case MEETING_REQUEST -> Carried.REMINDER;
        };
    }

    /** Adds its lines to a form. */
    void addTo(Form form) {
        form.row(desk.text("pitch.send.thread"), new VBox(6, thread, purpose));
        form.row(desk.text("outreach.attempt.carried"), carried);
        form.row(desk.text("outreach.attempt.words"), new VBox(4, words, error));
    }

    private void show() {
        Option option = thread.chosen();
        boolean none = option.equals(Option.NONE);
        purpose.setVisible(option.equals(Option.NEW));
        carried.setDisable(none);
        words.setDisable(none || !carried.chosen().value());
        error.setText("");
    }

    /** Whether something is still to be said; then it stands below. */
    boolean missing() {
        Option option = thread.chosen();
        ThreadRow row = option.row();
        boolean declined = row != null && row.thread().outreach().state() == State.DECLINED;
        if (option.begin() && purpose.getText().isBlank()) {
            error.setText(desk.text("outreach.begin.no-purpose"));
        } else if (declined && !carried.chosen().value()) {
            error.setText(desk.text("outreach.attempt.declined"));
        } else {
            error.setText("");
        }
        return !error.getText().isEmpty();
    }

    /** As which attempt, or null for none. */
    @Nullable SentAs sentAs() {
        Option option = thread.chosen();
        ThreadRow row = option.row();
        String brought = carried.chosen().value() ? words.getText().strip() : "";
        if (row != null) {
            return SentAs.next(row.id(), carried.chosen(), brought);
        }
        return option.begin()
                ? SentAs.first(purpose.getText().strip(), carried.chosen(), brought)
                : null;
    }
}
