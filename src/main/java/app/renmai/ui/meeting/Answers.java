package app.renmai.ui.meeting;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.Course;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * What can be said of an interaction that was planned: it happened, it was moved, it did not take
 * place; and, as long as it is to come, the brief for it. Each is one key: H, M, X, B.
 *
 * @param desk what every screen is given
 * @param interaction what was planned
 * @param contact whom the brief is about, or 0 for who takes part first
 */
public record Answers(Desk desk, Interaction interaction, long contact) {
    /** The key that says it happened. */
    public static final String HAPPENED = "H";

    /** The key that moves it. */
    public static final String MOVED = "M";

    /** The key that says it did not take place. */
    public static final String NOT_HELD = "X";

    /** The key that opens the brief. */
    public static final String BRIEF = "B";

    /** What can be said, where it is not one contact's page. */
    public Answers(Desk desk, Interaction interaction) {
        this(desk, interaction, 0);
    }

    /** How an interaction stands now. */
    public static Course course(Desk desk, Interaction interaction) {
        return Course.of(interaction, desk.times().clock().instant(), desk.times().zone());
    }

    /** It happened: asks what came out of it. */
    public void happened() {
        desk.sheets().happened(interaction);
    }

    /** It is at another time: asks when. */
    public void moved() {
        desk.sheets().move(interaction);
    }

    /** It does not take place; the toast offers to undo it. */
    public void notHeld() {
        desk.services()
                .interactions()
                .notHeld(interaction)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                desk.toasts().undoable(desk.text("meeting.not-held.done"));
                            } else {
                                desk.problem(failure);
                            }
                        },
                        desk.ui());
    }

    /**
     * Says it by a key, where the interaction has the focus; consumes the event when it was one.
     */
    public void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || interaction.held()) {
            return;
        }
        Course course = course(desk, interaction);
        KeyCode code = event.getCode();
        boolean asked = course == Course.ASKED;
        if (code == KeyCode.H && asked) {
            event.consume();
            happened();
        } else if (code == KeyCode.B && briefed(course)) {
            event.consume();
            brief();
        } else if (code == KeyCode.M) {
            event.consume();
            moved();
        } else if (code == KeyCode.X && course != Course.NOT_HELD) {
            event.consume();
            notHeld();
        }
    }

    private boolean briefed(Course course) {
        return course == Course.PLANNED && !interaction.participants().isEmpty();
    }

    /** Opens what to know before it. */
    public void brief() {
        long whom = contact == 0 ? interaction.participants().getFirst() : contact;
        desk.navigator().open(new Route.Brief(whom, interaction.id()));
    }

    /**
     * The buttons: all three answers once it is over; before that the brief, where somebody takes
     * part, and the other two; else none.
     */
    public List<Button> buttons() {
        Button moved = button("meeting.move", Feather.CALENDAR, MOVED, this::moved);
        Button notHeld = button("meeting.not-held", Feather.X, NOT_HELD, this::notHeld);
        Course course = course(desk, interaction);
        return switch (course) {
            case ASKED ->
                    List.of(
                            button("meeting.happened", Feather.CHECK, HAPPENED, this::happened),
                            moved,
                            notHeld);
            case PLANNED ->
                    briefed(course)
                            ? List.of(
                                    button("meeting.brief", Feather.FILE_TEXT, BRIEF, this::brief),
                                    moved,
                                    notHeld)
                            : List.of(moved, notHeld);
            case NOT_HELD -> List.of(moved);
            case HELD -> List.of();
        };
    }

    /** The same as icons, for where there is little room. */
    public List<Button> icons() {
        List<Button> icons = buttons();
        for (Button each : icons) {
            each.setAccessibleText(each.getText());
            each.setTooltip(new Tooltip(each.getText()));
            each.setText("");
            each.getStyleClass().addAll("plain", "icon-only");
        }
        return icons;
    }

    private Button button(String key, Ikon icon, String cap, Runnable action) {
        Button button = Buttons.small(Buttons.outlined(desk.text(key), icon, action));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(KeyCap.text(KeyCombination.valueOf(cap))));
        return button;
    }
}
