package app.renmai.ui.shell;

import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.ui.desk.Links;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.theme.Theme;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The window of a workspace that cannot be opened: what is wrong with it, the way out, and which
 * folder it is. Who starts the program from the desktop sees no standard error.
 */
public final class RefusalWindow {
    private static final double WIDTH = 560;

    private final Stage stage;
    private final Messages messages;
    private final Links links;
    private final WorkspaceException refused;
    private final Path folder;
    private final CompletableFuture<Boolean> again = new CompletableFuture<>();

    /**
     * @param stage an empty stage
     * @param messages the language
     * @param links shows the folder
     * @param refused what is wrong
     */
    public RefusalWindow(Stage stage, Messages messages, Links links, WorkspaceException refused) {
        this.stage = stage;
        this.messages = messages;
        this.links = links;
        this.refused = refused;
        this.folder = refused.directory().toAbsolutePath().normalize();
    }

    /**
     * Shows the window.
     *
     * @param theme how it looks
     * @return whether to try once more, as soon as the window is closed
     */
    public CompletableFuture<Boolean> show(Theme theme) {
        Button way = way();
        VBox page = page(way);
        Scene scene = new Scene(page);
        stage.setScene(scene);
        stage.setTitle(messages.text("app.name"));
        stage.getIcons().setAll(WindowIcons.all());
        stage.setOnHidden(_ -> again.complete(false));
        theme.dress(scene, messages.locale());
        stage.setResizable(false);
        stage.sizeToScene();
        stage.show();
        way.requestFocus();
        return again;
    }

    private VBox page(Button way) {
        String code = refused.problem().code();
        Label title = new Label(messages.text("refused.title." + code));
        title.getStyleClass().add("section");
        Label sentence = new Label(messages.text("refused.text." + code));
        sentence.setId("refused-text");
        sentence.getStyleClass().add("paragraph");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        TextField path = new TextField(folder.toString());
        path.setEditable(false);
        path.setId("refused-folder");
        path.setAccessibleText(messages.text("settings.folder"));
        VBox page = new VBox(16, title, sentence, path, buttons(way));
        page.getStyleClass().add("refusal");
        page.setPrefWidth(WIDTH);
        return page;
    }

    private HBox buttons(Button way) {
        Button show =
                Buttons.outlined(
                        messages.text("settings.folder.open"),
                        Feather.FOLDER,
                        () -> links.open(folder.toUri()));
        show.setId("refused-show");
        show.setDisable(!Files.isDirectory(folder));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, show, gap);
        if (!way.isCancelButton()) {
            buttons.getChildren()
                    .add(
                            closing(
                                    Buttons.outlined(
                                            messages.text("shell.close"), null, stage::hide)));
        }
        buttons.getChildren().add(way);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    /** Trying again helps, except with a program too old. */
    private Button way() {
        if (refused.problem() == Problem.NEWER) {
            return closing(Buttons.primary(messages.text("shell.close"), null, stage::hide));
        }
        Button retry = Buttons.primary(messages.text("refused.again"), null, this::tryAgain);
        retry.setId("refused-again");
        return retry;
    }

    private static Button closing(Button close) {
        close.setId("refused-close");
        close.setCancelButton(true);
        return close;
    }

    private void tryAgain() {
        again.complete(true);
        stage.hide();
    }
}
