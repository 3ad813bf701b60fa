package app.renmai.ui.outreach;

import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Fact;
import app.renmai.service.outreach.Advice;
import app.renmai.service.outreach.News;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** What is new for them, and the one thing to do now, with what else can be said. */
final class NewsCard extends VBox {
    private static final int MOST = 4;
    private static final String ALIKE = "advice.reason.alike";

    private final Desk desk;
    private final OutreachText text;
    private Runnable main = () -> {};

    NewsCard(Desk desk) {
        super(6);
        this.desk = desk;
        this.text = new OutreachText(desk.wording());
        getStyleClass().addAll("card", "news-card");
        setId("news-card");
    }

    void show(ThreadPage page) {
        List<Node> parts = new ArrayList<>();
        if (page.row().thread().outreach().state() != State.CLOSED) {
            Label heading = new Label(desk.text("outreach.news", text.name(page.row())));
            heading.getStyleClass().add("strong");
            heading.setWrapText(true);
            parts.add(heading);
            parts.addAll(news(page));
            page.row().advice().reasons().stream()
                    .filter(reason -> reason.key().equals(ALIKE))
                    .forEach(reason -> parts.add(alike(reason)));
        }
        List<Offered> offered = Offered.of(desk, page);
        Offered first = offered.getFirst();
        main = first.action();
        Button button = Buttons.primary(first.words(), first.icon(), first.action());
        button.setId("thread-main");
        button.setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(button, new Insets(6, 0, 0, 0));
        parts.add(button);
        parts.add(others(offered.subList(1, offered.size())));
        getChildren().setAll(parts);
    }

    /** That the newest attempt says nearly the same as one before it. */
    private Label alike(Advice.Reason reason) {
        Label words = new Label(desk.text(ALIKE, reason.arguments().toArray()));
        words.getStyleClass().addAll("secondary", "warning");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    /** Two beside each other. */
    private static GridPane others(List<Offered> offered) {
        GridPane grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(6);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setFillWidth(true);
            grid.getColumnConstraints().add(half);
        }
        for (int i = 0; i < offered.size(); i++) {
            Offered each = offered.get(i);
            Button button = Buttons.small(Buttons.outlined(each.words(), null, each.action()));
            button.setId("thread-" + each.id());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            boolean alone = i % 2 == 0 && i == offered.size() - 1;
            grid.add(button, i % 2, i / 2, alone ? 2 : 1, 1);
        }
        return grid;
    }

    /** Does the one thing. */
    void main() {
        main.run();
    }

    private List<Node> news(ThreadPage page) {
        News news = page.news();
        List<Node> lines = new ArrayList<>();
        news.facts().stream().limit(MOST).forEach(each -> lines.add(fact(each)));
        news.drafts().stream().limit(MOST).forEach(each -> lines.add(draft(each, news)));
        if (lines.isEmpty()) {
            Label nothing = new Label(desk.text("outreach.news.none"));
            nothing.getStyleClass().add("secondary");
            nothing.setWrapText(true);
            lines.add(nothing);
        }
        return lines;
    }

    private Node fact(Fact fact) {
        Label words = new Label(fact.words());
        words.setWrapText(true);
        String day = desk.times().day(fact.foundOn());
        Label from =
                new Label(
                        fact.source().isBlank()
                                ? day
                                : desk.text("outreach.news.source", fact.source(), day));
        from.getStyleClass().add("small");
        from.setWrapText(true);
        return checked(new VBox(words, from));
    }

    private Node draft(Pitch pitch, News news) {
        String title = text.title(pitch);
        int versions = news.versions().getOrDefault(pitch.id(), 0);
        Hyperlink link = new Hyperlink(desk.text("outreach.news.draft", title, versions));
        link.getStyleClass().add("entry-link");
        link.setWrapText(true);
        link.setOnAction(_ -> desk.navigator().open(new Route.Pitch(pitch.id())));
        return checked(link);
    }

    private static HBox checked(Region words) {
        Node check = Icons.of(Feather.CHECK);
        check.getStyleClass().add("news-check");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(8, check, words);
        line.getStyleClass().add("news-line");
        return line;
    }
}
