package app.renmai.ui.timeline;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The first row of the list that is seen, and how far it is pushed out at the top. */
final class ListAnchor {
    private final ListView<TimelineRow> list;
    private final VirtualFlow<?> flow;
    private final String key;
    private final int place;
    private final double top;

    private ListAnchor(ListView<TimelineRow> list, VirtualFlow<?> flow, TimelineCell first) {
        this.list = list;
        this.flow = flow;
        this.key = first.getItem().key();
        this.place = first.getIndex();
        this.top = first.getLayoutY();
    }

    /** Null at the very beginning of the list: what is new at the top is to be seen. */
    static @Nullable ListAnchor of(ListView<TimelineRow> list) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() instanceof TimelineCell first
                && first.getItem() != null
                && (first.getIndex() > 0 || first.getLayoutY() < 0)) {
            return new ListAnchor(list, flow, first);
        }
        return null;
    }

    /** Brings the row back to where it was, if it is still listed, elsewhere. */
    void restore() {
        int now = keys().indexOf(key);
        if (now >= 0 && now != place) {
            list.layout();
            flow.scrollToTop(now);
            flow.scrollPixels(-top);
        }
    }

    private List<String> keys() {
        return list.getItems().stream().map(TimelineRow::key).toList();
    }
}
