package app.renmai.ui.brief;

import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.Part;
import app.renmai.ui.brief.BriefViewModel.Shown;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/**
 * Beside the page: which parts are ready, what is still to find out, how old the facts are, and
 * what comes after the talk.
 */
final class BriefPanel extends ScrollPane {
    static final double WIDTH = 316;

    private final Desk desk;
    private final BriefViewModel model;
    private final Consumer<Part> enter;
    private final Label ready = new Label();
    private final VBox parts = new VBox();
    private final Label still = heading("");
    private final VBox questions = new VBox();
    private final Label ages = new Label();

    /**
     * @param enter goes to a part on the page
     */
    BriefPanel(Desk desk, BriefViewModel model, Consumer<Part> enter) {
        this.desk = desk;
        this.model = model;
        this.enter = enter;
        setId("brief-side");
        getStyleClass().add("side-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        FocusScroll.in(this, node -> node);
        ready.getStyleClass().add("section");
        ready.setId("brief-ready");
        ages.getStyleClass().add("secondary");
        ages.setWrapText(true);
        ages.setId("brief-ages");
        Label after = new Label(desk.text("brief.after.hint"));
        after.getStyleClass().add("secondary");
        after.setWrapText(true);
        Button log = Buttons.outlined(desk.text("brief.log"), Feather.CLOCK, model::log);
        log.setGraphic(new KeyCap(KeyCombination.valueOf("Shortcut+L")));
        log.setContentDisplay(ContentDisplay.RIGHT);
        log.setId("brief-log");
        VBox content =
                new VBox(
                        new VBox(8, ready, parts),
                        new VBox(4, still, questions),
                        new VBox(4, heading(desk.text("brief.ages.title")), ages),
                        new VBox(6, heading(desk.text("brief.after")), after, log));
        content.getStyleClass().add("brief-side");
        for (int i = 0; i < content.getChildren().size() - 1; i++) {
            content.getChildren().get(i).getStyleClass().add("rule-below");
        }
        setContent(content);
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("side-heading");
        heading.setWrapText(true);
        return heading;
    }

    /** Shows another brief. */
    void show(Shown shown) {
        Brief brief = shown.brief();
        ready.setText(desk.text("brief.ready.of", brief.ready(), Brief.PARTS));
        KeptFocus.replace(parts, List.of(Part.values()).stream().map(p -> line(brief, p)).toList());
        List<Question> open =
                brief.questions().stream()
                        .filter(each -> each.part() != Part.FIRST_SENTENCE)
                        .toList();
        still.setText(desk.text(brief.questions().isEmpty() ? "brief.all" : "brief.still"));
        KeptFocus.replace(
                questions,
                open.stream().<Node>map(each -> new QuestionCard(desk, model, each)).toList());
        long count = brief.facts().size();
        ages.setText(
                count == 0
                        ? desk.text("brief.ages.none")
                        : desk.text("brief.ages", count, brief.oldestFact(), shown.freshDays()));
    }

    private Node line(Brief brief, Part part) {
        boolean there = brief.ready(part);
        Label name =
                new Label(
                        model.words().label(part),
                        Icons.of(there ? Feather.CHECK : Feather.HELP_CIRCLE));
        name.setGraphicTextGap(10);
        name.getStyleClass().add(there ? "brief-ready" : "brief-open");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label count = new Label(count(brief, part));
        count.getStyleClass().addAll("small", there ? "muted" : "warning");
        count.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(8, name, count);
        words.setAlignment(Pos.CENTER_LEFT);
        Button line = new Button();
        line.setGraphic(words);
        line.getStyleClass().setAll("button", "row-text", "brief-part");
        line.setId("brief-part-" + part.code());
        line.setAccessibleText(name.getText() + ", " + count.getText());
        line.setMaxWidth(Double.MAX_VALUE);
        words.prefWidthProperty().bind(line.widthProperty());
        line.setOnAction(_ -> enter.accept(part));
        return line;
    }

    private String count(Brief brief, Part part) {
        List<BriefLine> lines = brief.lines(part);
        if (lines.isEmpty()) {
            return desk.text("brief.open");
        }
        long guesses = lines.stream().filter(BriefLine::assumed).count();
        return switch (part) {
            case PRODUCT, CAMPAIGNS, COMPETITORS, OVERLOOKED ->
                    desk.text("brief.facts", lines.size());
            case NEEDS ->
                    guesses == 0
                            ? desk.text("brief.needs", lines.size())
                            : guesses == lines.size()
                                    ? desk.text("brief.guesses", guesses)
                                    : desk.text(
                                            "brief.needs.both", lines.size() - guesses, guesses);
            case OFFERS, TALKS -> Integer.toString(lines.size());
            case FIRST_SENTENCE -> desk.text("brief.written");
        };
    }

    /** Gives the focus to a question; to the first when that is not asked here. */
    void enter(Question wanted) {
        cards().stream()
                .filter(card -> card.question().equals(wanted))
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, this::enter);
    }

    /** Gives the focus to the first question; without any, to the first part. */
    void enter() {
        cards().stream()
                .<Node>map(card -> card)
                .findFirst()
                .or(() -> parts.getChildren().stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private List<QuestionCard> cards() {
        return questions.getChildren().stream()
                .filter(QuestionCard.class::isInstance)
                .map(QuestionCard.class::cast)
                .toList();
    }
}
