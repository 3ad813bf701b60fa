package app.renmai.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;

/**
 * Files dragged from another program. The headless platform has no other program, and JavaFX lets
 * nobody else fill a dragboard, so one is made behind its back.
 */
public record Dragged(List<File> files) {
    /** Some files. */
    public static Dragged of(File... files) {
        return new Dragged(List.of(files));
    }

    /** Over a node, at its middle. Call it on the FX thread, as the others. */
    public void over(Node node) {
        fire(node, DragEvent.DRAG_OVER);
    }

    /** Away from a node again. */
    public void out(Node node) {
        fire(node, DragEvent.DRAG_EXITED);
    }

    /** Onto a node; whether the node takes it is its own business. */
    public void drop(Node node) {
        over(node);
        fire(node, DragEvent.DRAG_DROPPED);
    }

    private void fire(Node node, EventType<DragEvent> type) {
        Event.fireEvent(
                node,
                new DragEvent(type, board(), 0, 0, 0, 0, TransferMode.COPY, null, null, null));
    }

    private Dragboard board() {
        try {
            Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
            Method make = Dragboard.class.getDeclaredMethod("createDragboard", peer);
            make.setAccessible(true);
            return (Dragboard)
                    make.invoke(
                            null,
                            Proxy.newProxyInstance(
                                    peer.getClassLoader(),
                                    new Class<?>[] {peer},
                                    (_, method, arguments) -> answer(method, arguments)));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object answer(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
            case "getContent" -> files;
            case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
