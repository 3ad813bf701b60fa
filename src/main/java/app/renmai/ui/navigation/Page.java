package app.renmai.ui.navigation;

import app.renmai.ui.kit.ViewModel;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.util.List;

/** A screen that is one pane and shows one model, which is loaded anew when another day begins. */
public abstract class Page extends BorderPane implements Screen {
    private final ViewModel model;

    /**
     * @param model what is shown
     */
    protected Page(ViewModel model) {
        this.model = model;
    }

    @Override
    public final Node node() {
        return this;
    }

    @Override
    public final List<ViewModel> models() {
        return List.of(model);
    }

    @Override
    public void dayTurned() {
        model.refresh();
    }
}
