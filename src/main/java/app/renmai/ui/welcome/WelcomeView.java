package app.renmai.ui.welcome;

import app.renmai.ui.desk.Appearance;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Screen;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The first start: the language, which shows at once, then what to begin with. Arrow keys go from
 * choice to choice, Enter or its number takes one.
 */
public final class WelcomeView extends StackPane implements Screen {
    private static final double WIDTH = 608;
    private static final double LOGO = 64;

    private final Desk desk;
    private final WelcomeViewModel model;
    private final Choice<Locale> language;
    private final List<Button> choices = new ArrayList<>();

    /**
     * @param desk what every screen is given
     * @param model the choices
     * @param window speaks the language chosen
     */
    public WelcomeView(Desk desk, WelcomeViewModel model, Appearance window) {
        this.desk = desk;
        this.model = model;
        setId("welcome");
        getStyleClass().add("welcome");
        language = new Choice<>(desk.text("settings.language"), window::setLanguage);
        language.with(Locale.ENGLISH, desk.text("settings.language.en"))
                .with(Locale.SIMPLIFIED_CHINESE, desk.text("settings.language.zh"));
        language.show(window.language());
        language.setId("welcome-language");
        choice(
                "story",
                Feather.BOOK_OPEN,
                model.storyThereProperty()
                        .map(
                                there ->
                                        desk.text(
                                                there
                                                        ? "welcome.story.there"
                                                        : "welcome.story.about")),
                model::story);
        choice("empty", Feather.FEATHER, words("welcome.empty.about"), model::empty);
        choice("import", Feather.DOWNLOAD, words("welcome.import.about"), model::importFile);
        model.loadingStoryProperty().subscribe((_, loading) -> loading(loading));
        VBox column = new VBox(head(), language, choiceBox(), hint());
        column.getStyleClass().add("welcome-column");
        column.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(column);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** A choice that is disabled loses the focus; when loading was stopped it is back there. */
    private void loading(boolean now) {
        if (!now) {
            choices.getFirst().requestFocus();
        }
    }

    private ObservableValue<String> words(String key) {
        return new javafx.beans.property.ReadOnlyStringWrapper(desk.text(key));
    }

    private VBox head() {
        ImageView logo =
                new ImageView(
                        new Image(
                                Objects.requireNonNull(
                                                WelcomeView.class.getResource(
                                                        "/app/renmai/brand/renmai-128.png"))
                                        .toExternalForm()));
        logo.setFitWidth(LOGO);
        logo.setFitHeight(LOGO);
        logo.setSmooth(true);
        Label title = new Label(desk.text("welcome.title"));
        title.getStyleClass().add("title");
        Label about = new Label(desk.text("welcome.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox head = new VBox(8, logo, title, about);
        head.setAlignment(Pos.CENTER);
        return head;
    }

    private VBox choiceBox() {
        VBox box = new VBox(10);
        box.getChildren().addAll(choices);
        box.setFillWidth(true);
        return box;
    }

    private Label hint() {
        Label hint = new Label(desk.text("welcome.hint"));
        hint.getStyleClass().add("small");
        return hint;
    }

    private void choice(String id, Feather icon, ObservableValue<String> about, Runnable action) {
        String text = desk.text("welcome." + id);
        Label title = new Label(text);
        title.getStyleClass().add("section");
        Label detail = new Label();
        detail.textProperty().bind(about);
        detail.getStyleClass().add("secondary");
        detail.setWrapText(true);
        VBox words = new VBox(2, title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content =
                new HBox(16, Icons.of(icon), words, new KeyCap(String.valueOf(choices.size() + 1)));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(about.map(more -> text + ". " + more));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("welcome-" + id);
        button.getStyleClass().add("welcome-choice");
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(model.loadingStoryProperty());
        content.prefWidthProperty().bind(button.widthProperty().subtract(40));
        choices.add(button);
    }

    private void key(KeyEvent event) {
        Node focused = getScene().getFocusOwner();
        int at = choices.indexOf(focused);
        int number = event.getText().isEmpty() ? 0 : event.getText().charAt(0) - '0';
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.DOWN && plain) {
            event.consume();
            choices.get(Math.min(at + 1, choices.size() - 1)).requestFocus();
        } else if (event.getCode() == KeyCode.UP && plain) {
            event.consume();
            (at <= 0 ? language.pressed() : choices.get(at - 1)).requestFocus();
        } else if (plain && number >= 1 && number <= choices.size()) {
            event.consume();
            choices.get(number - 1).fire();
        }
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
    public Node focusTarget() {
        return language.pressed();
    }
}
