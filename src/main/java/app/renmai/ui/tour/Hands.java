package app.renmai.ui.tour;

import app.renmai.ui.kit.UiThread;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Uses a window as a person does: presses keys, types, looks. Not for the UI thread. */
final class Hands {
    private static final long PATIENCE_SECONDS = 60;

    /** So many frames after the last change everything that fades in has done so. */
    private static final int FRAMES_TO_SETTLE = 30;

    private static final int MOST_TABS = 40;

    /** What a keyboard tells of one letter. */
    private static final List<EventType<KeyEvent>> LETTER =
            List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED);

    private final Stage stage;

    Hands(Stage stage) {
        this.stage = stage;
    }

    /** Presses keys together and lets them go. */
    void press(KeyCode... keys) {
        onUi(
                () -> {
                    Robot robot = new Robot();
                    List<KeyCode> order = List.of(keys);
                    order.forEach(robot::keyPress);
                    order.reversed().forEach(robot::keyRelease);
                    return true;
                });
        frames(1);
    }

    /** Types into what has the focus; every script, as an input method does. */
    void type(String text) {
        onUi(
                () -> {
                    Node node = Objects.requireNonNull(scene().getFocusOwner());
                    text.codePoints()
                            .mapToObj(Character::toString)
                            .forEach(letter -> LETTER.forEach(type -> fire(node, type, letter)));
                    return true;
                });
        frames(1);
    }

    private static void fire(Node node, EventType<KeyEvent> type, String letter) {
        String character = type == KeyEvent.KEY_TYPED ? letter : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(
                node,
                new KeyEvent(type, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /** Presses Tab until a node has the focus. */
    void tabTo(String id) {
        for (int i = 0; i < MOST_TABS && !onUi(() -> focused(id)); i++) {
            press(KeyCode.TAB);
        }
        await("#" + id, () -> focused(id));
    }

    /** Waits until a node has the focus. */
    void awaitFocus(String id) {
        await("#" + id, () -> focused(id));
    }

    /** Waits until a node is there. */
    void awaitNode(String id) {
        await("#" + id, () -> scene().lookup("#" + id) != null);
    }

    /** Waits until a node is gone. */
    void awaitGone(String id) {
        await("no #" + id, () -> scene().lookup("#" + id) == null);
    }

    /** Waits until so many nodes of a style class are there. */
    void awaitNodes(String style, int count) {
        await(count + " ." + style, () -> scene().getRoot().lookupAll("." + style).size() >= count);
    }

    /** Waits until a text can be read in a part of the window. */
    void awaitText(String id, String text) {
        await(
                text + " in #" + id,
                () -> {
                    Node part = scene().lookup("#" + id);
                    return part != null && anyNode(part, node -> says(node, text));
                });
    }

    /** What the window shows, once nothing moves any more. */
    Image look() {
        frames(FRAMES_TO_SETTLE);
        return onUi(() -> scene().snapshot(null));
    }

    /** Waits until something holds, looking once a frame. */
    void await(String what, BooleanSupplier condition) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        AnimationTimer timer =
                onUi(
                        () -> {
                            AnimationTimer looking =
                                    new AnimationTimer() {
                                        @Override
                                        public void handle(long now) {
                                            if (condition.getAsBoolean()) {
                                                seen.complete(null);
                                                stop();
                                            }
                                        }
                                    };
                            looking.start();
                            return looking;
                        });
        seen.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(
                        e -> {
                            UiThread.EXECUTOR.execute(timer::stop);
                            throw e instanceof TimeoutException
                                    ? new IllegalStateException("waited in vain for " + what, e)
                                    : new IllegalStateException(e);
                        })
                .join();
    }

    private void frames(int count) {
        int[] left = {count};
        await("frames", () -> left[0]-- <= 0);
    }

    private boolean focused(String id) {
        Node owner = scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private Scene scene() {
        return Objects.requireNonNull(stage.getScene());
    }

    private static boolean anyNode(Node node, Predicate<Node> wanted) {
        return node.isVisible()
                && (wanted.test(node)
                        || node instanceof Parent parent
                                && parent.getChildrenUnmodifiable().stream()
                                        .anyMatch(child -> anyNode(child, wanted)));
    }

    private static boolean says(Node node, String text) {
        return switch (node) {
            case Labeled label -> label.getText() != null && label.getText().contains(text);
            case Text words -> words.getText().contains(text);
            default -> false;
        };
    }

    private static <T> T onUi(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, UiThread.EXECUTOR)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
