package app.renmai.ui.people;

import app.renmai.ui.desk.Names;
import app.renmai.ui.kit.Avatar;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a panel is about: avatar, the name as a link, the name in the other script, and below it what
 * they do and where.
 */
public final class PersonHeading extends HBox {
    private final Avatar avatar;
    private final Hyperlink name = new Hyperlink();
    private final Label other = new Label();
    private final Label position = new Label();

    /**
     * @param size of the avatar
     * @param nameId names the link in the scene
     * @param behind what stands at the right edge
     */
    public PersonHeading(double size, String nameId, Node... behind) {
        super(10);
        this.avatar = new Avatar("", 0, size);
        name.getStyleClass().add("thread-name");
        name.setId(nameId);
        other.getStyleClass().add("muted");
        position.getStyleClass().add("secondary");
        position.setWrapText(true);
        position.managedProperty().bind(position.textProperty().isNotEmpty());
        HBox names = new HBox(6, name, other);
        names.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(1, names, position);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(avatar, words);
        getChildren().addAll(behind);
    }

    /**
     * Shows somebody.
     *
     * @param open goes to their page
     * @param comma stands between title and organization
     * @param work title and organization; what is empty is left out
     */
    public void show(long contact, Names.Shown shown, Runnable open, String comma, String... work) {
        avatar.show(shown.initials(), contact);
        name.setText(shown.main());
        name.setOnAction(_ -> open.run());
        other.setText(shown.other());
        position.setText(
                Stream.of(work).filter(part -> !part.isBlank()).collect(Collectors.joining(comma)));
    }
}
