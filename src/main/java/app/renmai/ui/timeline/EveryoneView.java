package app.renmai.ui.timeline;

import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Screen;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What happened with everyone, or with those one looks at. */
public final class EveryoneView extends BorderPane implements Screen {
    private final TimelineViewModel model;
    private final TimelineList timeline;
    private final ScopePicker picker;

    /**
     * @param model what is shown
     * @param timeline shows it
     * @param scope whose timeline it is
     */
    public EveryoneView(
            Desk desk, TimelineViewModel model, TimelineList timeline, TimelineScope scope) {
        this.model = model;
        this.timeline = timeline;
        setId("everyone");
        setAccessibleText(desk.text("section.timeline"));
        picker = new ScopePicker(desk, scope);
        timeline.lead(picker);
        setCenter(timeline);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("timeline-scope", "Shortcut+T", Feather.USERS, picker::choose));
    }

    @Override
    public List<KeyHint> hints() {
        return timeline.hints();
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
