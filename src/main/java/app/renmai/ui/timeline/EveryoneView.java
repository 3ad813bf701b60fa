package app.renmai.ui.timeline;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Screen;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.util.List;

/** What happened with everyone. */
public final class EveryoneView extends BorderPane implements Screen {
    private final TimelineViewModel model;
    private final TimelineList timeline;

    /**
     * @param model what is shown
     * @param timeline shows it
     */
    public EveryoneView(Desk desk, TimelineViewModel model, TimelineList timeline) {
        this.model = model;
        this.timeline = timeline;
        setId("everyone");
        setAccessibleText(desk.text("section.timeline"));
        setCenter(timeline);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model);
    }

    @Override
    public void dayTurned() {
        timeline.dayTurned();
    }

    @Override
    public Node focusTarget() {
        return timeline.list();
    }
}
