package app.renmai.ui.calendar;

import app.renmai.service.calendar.DayEntry;

import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Drags what is planned from one time to another with the mouse. Let go elsewhere, it stays. */
final class TalkDrag {
    /** So far the pointer must move before it drags, in pixels. */
    private static final double STARTS_AT = 6;

    private final DayEntry.Talk talk;
    private final Node days;
    private final Target target;
    private final EventHandler<MouseEvent> drag = this::drag;
    private final EventHandler<MouseEvent> release = this::release;
    private double fromX;
    private double fromY;
    private double down;
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

    private TalkDrag(DayEntry.Talk talk, Node days, Target target) {
        this.talk = talk;
        this.days = days;
        this.target = target;
    }

    /**
     * Lets a node be dragged, if what it shows has not happened.
     *
     * @param days the days, around the node
     */
    static <T extends Node & Target> void let(Node handle, DayEntry entry, T days) {
        if (entry instanceof DayEntry.Talk talk && !talk.interaction().held() && talk.begins()) {
            TalkDrag drag = new TalkDrag(talk, days, days);
            handle.setCursor(Cursor.HAND);
            handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> drag.press(event, handle));
        }
    }

    /** Whether a place of the scene is in a node, painted or not. */
    static boolean holds(Node node, double x, double y) {
        return node.getLayoutBounds().contains(node.sceneToLocal(x, y));
    }

    /** What follows is listened to around all days: the days may be drawn anew meanwhile. */
    private void press(MouseEvent event, Node handle) {
        if (event.getButton() == MouseButton.PRIMARY) {
            fromX = event.getSceneX();
            fromY = event.getSceneY();
            down = fromY - handle.localToScene(0, 0).getY();
            dragging = false;
            days.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
            days.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
        }
    }

    private void drag(MouseEvent event) {
        double far = Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY);
        if (dragging || far > STARTS_AT) {
            dragging = true;
            days.setCursor(Cursor.CLOSED_HAND);
            target.over(talk, event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        days.removeEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
        days.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
        if (dragging) {
            dragging = false;
            days.setCursor(Cursor.DEFAULT);
            target.drop(talk, event.getSceneX(), event.getSceneY(), down);
            event.consume();
        }
    }
}
