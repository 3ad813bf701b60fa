package app.renmai.ui.timeline;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which collaborations a talk was about, and a menu to say so. */
final class TalkWorks extends HBox {
    private final Desk desk;
    private final TimelineEntry.Talk talk;
    private final Collaborations collaborations;
    private final FlowPane links = new FlowPane(12, 2);
    private final MenuButton choose = new MenuButton();

    TalkWorks(Desk desk, TimelineEntry.Talk talk) {
        super(8);
        this.desk = desk;
        this.talk = talk;
        this.collaborations = desk.services().value().collaborations();
        getStyleClass().add("entry-fact");
        setAlignment(Pos.CENTER_LEFT);
        choose.setText(desk.text("timeline.work.link"));
        choose.setId("talk-work");
        choose.getItems().setAll(new MenuItem(desk.text("timeline.work.none")));
        choose.setMinWidth(USE_PREF_SIZE);
        links.managedProperty().bind(links.visibleProperty());
        HBox.setHgrow(links, Priority.ALWAYS);
        links.setVisible(false);
        getChildren().addAll(Icons.of(Feather.BRIEFCASE), links, choose);
        load();
    }

    private void load() {
        desk.after(
                collaborations
                        .all()
                        .thenCombine(collaborations.ofTalk(talk.interaction().id()), Choices::new),
                this::show);
    }

    private record Choices(List<Work> all, List<Collaboration> linked) {}

    private void show(Choices choices) {
        links.getChildren().setAll(choices.linked().stream().map(this::link).toList());
        links.setVisible(!choices.linked().isEmpty());
        Set<Long> linked =
                choices.linked().stream().map(Collaboration::id).collect(Collectors.toSet());
        Set<Long> people =
                talk.people().stream()
                        .map(ContactName::id)
                        .collect(Collectors.toCollection(HashSet::new));
        List<MenuItem> items =
                choices.all().stream()
                        .filter(
                                work ->
                                        linked.contains(work.id())
                                                || work.people().stream()
                                                        .anyMatch(who -> people.contains(who.id())))
                        .map(work -> item(work.collaboration(), linked.contains(work.id())))
                        .toList();
        if (!items.isEmpty()) {
            choose.getItems().setAll(items);
        }
    }

    private Hyperlink link(Collaboration to) {
        Hyperlink link = new Hyperlink(desk.text("timeline.work.about", to.title()));
        link.getStyleClass().add("entry-link");
        link.setOnAction(_ -> desk.navigator().open(new Route.Collaboration(to.id())));
        return link;
    }

    private MenuItem item(Collaboration to, boolean linked) {
        CheckMenuItem item = new CheckMenuItem(to.title());
        item.setMnemonicParsing(false);
        item.setSelected(linked);
        item.setOnAction(
                _ ->
                        desk.after(
                                linked
                                        ? collaborations.unlink(to, talk.interaction().id())
                                        : collaborations.link(to, talk.interaction().id()),
                                _ -> load()));
        return item;
    }
}
