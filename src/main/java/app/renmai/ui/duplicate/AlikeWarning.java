package app.renmai.ui.duplicate;

import app.renmai.service.duplicate.Evidence;
import app.renmai.service.duplicate.Traits;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.duplicate.AlikeModel.Somebody;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * Says while one types that somebody is here already, with a link to them; else it is not there.
 */
public final class AlikeWarning extends VBox {
    private final Desk desk;
    private final AlikeModel model;

    /** Without anybody. */
    public AlikeWarning(Desk desk) {
        super(4);
        this.desk = desk;
        this.model = new AlikeModel(desk);
        setId("alike-warning");
        getStyleClass().add("alike-warning");
        setVisible(false);
        setManaged(false);
        model.somebodyProperty().subscribe(this::show);
    }

    /** Looks for those who may be meant by what is typed. */
    public void ask(Traits traits) {
        model.ask(traits);
    }

    private void show() {
        List<Somebody> all = List.copyOf(model.somebodyProperty());
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        Label heading = new Label(desk.text("alike.warning"));
        heading.getStyleClass().add("small");
        getChildren().add(heading);
        int number = 0;
        for (Somebody one : all) {
            String name = desk.names().of(one.row().name());
            String place = one.row().organization();
            String why =
                    EvidenceText.of(
                            desk,
                            one.likeness().evidence().stream()
                                    .filter(each -> each.kind() != Evidence.Kind.MANY)
                                    .limit(2)
                                    .toList());
            Button link =
                    Buttons.plain(
                            (place.isEmpty() ? name : name + " · " + place) + " — " + why,
                            Feather.USER,
                            () -> open(one.row().id()));
            link.setId("alike-" + number++);
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(link);
        }
    }

    private void open(long contact) {
        desk.overlays().close();
        desk.navigator().open(new Route.Contact(contact));
    }
}
