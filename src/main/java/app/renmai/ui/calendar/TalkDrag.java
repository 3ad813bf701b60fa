package app.renmai.ui.calendar;

import app.renmai.service.calendar.DayEntry;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Drags what is planned from one time to another with the mouse. Let go elsewhere, it stays. */
final class TalkDrag {
    /** So far the pointer must move before it drags, in pixels. */
    private static final double STARTS_AT = 6;

    private final Node handle;
    private final DayEntry.Talk talk;
    private final Target target;
    private double fromX;
    private double fromY;
    private boolean dragging;

    /** Where something can be let go. */
    interface Target {
        /** The pointer is over a place, in coordinates of the scene. */
        void over(DayEntry.Talk talk, double x, double y);

        /**
         * It was let go.
         *
         * @param down how far below its upper border it was held
         */
        void drop(DayEntry.Talk talk, double x, double y, double down);
    }

    private TalkDrag(Node handle, DayEntry.Talk talk, Target target) {
        this.handle = handle;
        this.talk = talk;
        this.target = target;
    }

    /** Lets a node be dragged, if what it shows has not happened. */
    static void let(Node handle, DayEntry entry, Target target) {
        if (entry instanceof DayEntry.Talk talk && !talk.interaction().held() && talk.begins()) {
            TalkDrag drag = new TalkDrag(handle, talk, target);
            handle.setCursor(Cursor.HAND);
            handle.addEventHandler(MouseEvent.MOUSE_PRESSED, drag::press);
            handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag::drag);
            handle.addEventHandler(MouseEvent.MOUSE_RELEASED, drag::release);
        }
    }

    private void press(MouseEvent event) {
        fromX = event.getSceneX();
        fromY = event.getSceneY();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        double far = Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY);
        if (event.getButton() == MouseButton.PRIMARY && (dragging || far > STARTS_AT)) {
            dragging = true;
            handle.setCursor(Cursor.CLOSED_HAND);
            target.over(talk, event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragging) {
            dragging = false;
            handle.setCursor(Cursor.HAND);
            double down = fromY - handle.localToScene(0, 0).getY();
            target.drop(talk, event.getSceneX(), event.getSceneY(), down);
            event.consume();
        }
    }
}
