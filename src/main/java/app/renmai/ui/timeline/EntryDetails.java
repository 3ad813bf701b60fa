package app.renmai.ui.timeline;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Need;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.desk.WorkText;
import app.renmai.ui.files.FilesPart;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.MarkdownView;
import app.renmai.ui.meeting.Answers;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.value.ValueSheet;
import app.renmai.ui.value.ValueText;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All there is about one entry, below its line. */
final class EntryDetails extends VBox {
    private static final double READING_WIDTH = 720;
    private static final double FILES_WIDTH = 420;

    private final Desk desk;
    private final TimelineList owner;

    EntryDetails(Desk desk, TimelineList owner, TimelineEntry entry) {
        this.desk = desk;
        this.owner = owner;
        getStyleClass().add("entry-details");
        setMaxWidth(READING_WIDTH);
        switch (entry) {
            case TimelineEntry.Talk talk -> talk(talk);
            case TimelineEntry.Attempted attempted -> attempted(attempted);
            case TimelineEntry.AttemptAhead ahead -> {
                people(ahead.people());
                thread(ahead.thread().id());
            }
            case TimelineEntry.PitchSent sent -> {
                people(sent.people());
                body(sent.pitch().body());
                pitch(sent.pitch().id());
            }
            case TimelineEntry.PitchAnswered answered -> {
                people(answered.people());
                body(answered.pitch().answer());
                pitch(answered.pitch().id());
            }
            case TimelineEntry.Introduced made -> {
                people(made.people());
                body(made.introduction().resultWords());
                getChildren()
                        .add(
                                link(
                                        desk.text("introduction.open"),
                                        new Route.Introductions(made.introduction().id())));
            }
            case TimelineEntry.WorkedTogether worked -> worked(worked);
            case TimelineEntry.PositionBegan began -> position(began);
        }
    }

    private void talk(TimelineEntry.Talk talk) {
        Interaction interaction = talk.interaction();
        fact(Feather.CALENDAR, new Label(owner.model().text().when(interaction)));
        if (!interaction.place().isEmpty()) {
            fact(Feather.MAP_PIN, new Label(interaction.place()));
        }
        people(talk.people());
        body(interaction.body());
        TimelineViewModel.Details out = owner.model().detailsProperty().get();
        if (out.interactionId() == interaction.id()) {
            out.needs().forEach(this::need);
            out.promises().forEach(this::promise);
            out.values().forEach(this::value);
            initiative(talk, out.initiatives());
        }
        works(talk);
        files(interaction.id());
        Button edit =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("timeline.edit"),
                                Feather.EDIT_2,
                                () -> owner.edit(talk)));
        Button delete =
                Buttons.small(
                        Buttons.plain(
                                desk.text("timeline.delete"),
                                Feather.TRASH_2,
                                () -> owner.delete(talk)));
        Button value =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("timeline.value"),
                                Feather.THUMBS_UP,
                                () -> noteValue(talk)));
        value.setId("entry-value");
        boolean done = interaction.held() && !talk.people().isEmpty();
        HBox actions = new HBox(8);
        actions.getChildren()
                .addAll(new Answers(desk, interaction, owner.model().text().subject()).buttons());
        boolean hidden = out.interactionId() == interaction.id() && out.hidden();
        Button lock =
                Buttons.small(
                        Buttons.plain(
                                desk.text(hidden ? "contact.private.end" : "contact.private.mark"),
                                hidden ? Feather.UNLOCK : Feather.LOCK,
                                () -> owner.model().turnPrivate(talk)));
        lock.setId("entry-private");
        actions.getChildren().add(edit);
        if (done && interaction.kind().counts()) {
            actions.getChildren().add(value);
        }
        actions.getChildren().addAll(lock, delete);
        actions.getStyleClass().add("entry-actions");
        getChildren().add(actions);
    }

    private void noteValue(TimelineEntry.Talk talk) {
        long subject = owner.model().text().subject();
        long contact = subject == 0 ? talk.people().getFirst().id() : subject;
        ValueSheet.ofTalk(desk, contact, talk.interaction());
    }

    private void value(ValueEntry entry) {
        ValueText text = new ValueText(desk.wording());
        Hyperlink link = new Hyperlink(text.direction(entry.direction()) + " · " + entry.words());
        link.getStyleClass().add("entry-link");
        link.setOnAction(_ -> ValueSheet.edit(desk, entry));
        fact(ValueText.icon(entry.direction()), link);
    }

    /** Whose initiative it was: one chip for each who took part. */
    private void initiative(TimelineEntry.Talk talk, Set<Long> initiatives) {
        Interaction interaction = talk.interaction();
        if (!interaction.held() || !interaction.kind().counts() || talk.people().isEmpty()) {
            return;
        }
        FlowPane chips = new FlowPane(6, 4);
        chips.setId("entry-initiative");
        Set<Long> now = new HashSet<>(initiatives);
        boolean one = interaction.participants().size() == 1;
        for (ContactName person : talk.people()) {
            ToggleButton chip =
                    new ToggleButton(
                            one
                                    ? desk.text("initiative.title")
                                    : desk.names().pair(person.name()).main());
            chip.getStyleClass().setAll("toggle-button", "chip", "filter", "kind-chip");
            chip.setAccessibleText(
                    desk.text("initiative.title") + ": " + desk.names().pair(person.name()).main());
            chip.setSelected(now.contains(person.id()));
            chip.setOnAction(
                    _ -> {
                        if (chip.isSelected()) {
                            now.add(person.id());
                        } else {
                            now.remove(person.id());
                        }
                        owner.model().initiatedBy(interaction, Set.copyOf(now));
                    });
            chips.getChildren().add(chip);
        }
        if (!one) {
            Label title = new Label(desk.text("initiative.title"));
            title.getStyleClass().add("muted");
            chips.getChildren().addFirst(title);
        }
        fact(Feather.NAVIGATION, chips);
        HBox.setHgrow(chips, javafx.scene.layout.Priority.ALWAYS);
    }

    /** A line with a small icon before it. */
    private void fact(Ikon icon, Node words) {
        HBox line = new HBox(8, Icons.of(icon), words);
        line.getStyleClass().add("entry-fact");
        if (words instanceof Label label) {
            label.setWrapText(true);
        }
        getChildren().add(line);
    }

    private void people(List<ContactName> people) {
        if (people.isEmpty()) {
            return;
        }
        FlowPane names = new FlowPane(12, 2);
        names.getStyleClass().add("entry-people");
        people.forEach(person -> names.getChildren().add(person(person)));
        fact(Feather.USERS, names);
        HBox.setHgrow(names, javafx.scene.layout.Priority.ALWAYS);
    }

    private Node person(ContactName person) {
        String name = desk.names().pair(person.name()).main();
        if (person.id() == owner.model().text().subject()) {
            return new Label(name);
        }
        return link(name, new Route.Contact(person.id()));
    }

    private Hyperlink link(String words, Route to) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("entry-link");
        link.setOnAction(_ -> desk.navigator().open(to));
        return link;
    }

    private void body(String markdown) {
        if (!markdown.isBlank()) {
            MarkdownView view = new MarkdownView(link -> OpenedLink.open(desk, link));
            view.show(markdown);
            getChildren().add(view);
        }
    }

    private void attempted(TimelineEntry.Attempted attempted) {
        people(attempted.people());
        body(attempted.attempt().note());
        Long pitch = attempted.attempt().pitchId();
        if (pitch != null) {
            pitch(pitch);
        }
        thread(attempted.thread().id());
    }

    private void thread(long id) {
        getChildren().add(link(desk.text("timeline.attempt.open"), new Route.Outreach(id)));
    }

    private void works(TimelineEntry.Talk talk) {
        getChildren().add(new TalkWorks(desk, talk));
    }

    private void worked(TimelineEntry.WorkedTogether worked) {
        people(worked.people());
        Label parts =
                new Label(new WorkText(desk.messages(), desk.names()).parts(worked.work(), 0));
        parts.getStyleClass().add("muted");
        parts.setWrapText(true);
        getChildren().add(parts);
        body(worked.work().collaboration().notes());
        getChildren()
                .add(
                        link(
                                desk.text("timeline.work.open"),
                                new Route.Collaboration(worked.work().id())));
    }

    private void pitch(long id) {
        getChildren().add(link(desk.text("timeline.pitch.open"), new Route.Pitch(id)));
    }

    private void position(TimelineEntry.PositionBegan began) {
        people(owner.model().text().others(began.people()));
        Long at = began.position().organizationId();
        if (at != null) {
            fact(
                    Feather.BRIEFCASE,
                    link(began.position().organizationName(), new Route.Organization(at)));
        }
    }

    private void need(Need need) {
        String how =
                need.open()
                        ? desk.text("need.certainty." + need.certainty().code())
                        : desk.text("need.state." + need.state().code());
        Label label = new Label(desk.text("timeline.need", need.words()) + " · " + how);
        label.getStyleClass().add("muted");
        fact(Feather.LIFE_BUOY, label);
    }

    private void promise(Commitment promise) {
        boolean mine = promise.owedBy() == Commitment.Owner.ME;
        LocalDate due = promise.due();
        String owes = desk.text(mine ? "timeline.promise.mine" : "timeline.promise.theirs");
        Stream<String> words =
                promise.open()
                        ? due == null
                                ? Stream.of(owes, promise.promise())
                                : Stream.of(owes, desk.times().weekday(due), promise.promise())
                        : Stream.of(desk.text("timeline.promise.kept"), promise.promise());
        Label label = new Label(String.join(" · ", words.toList()));
        label.getStyleClass().add(promise.open() && mine ? "warning" : "muted");
        fact(promise.open() ? Feather.SQUARE : Feather.CHECK_SQUARE, label);
    }

    /** The files, which follow what becomes of them as long as this is seen. */
    private void files(long interaction) {
        FilesPart files = new FilesPart(desk, "entry-files", owner.model().files(interaction));
        files.setMaxWidth(FILES_WIDTH);
        Subscription shown =
                owner.model()
                        .detailsProperty()
                        .subscribe(
                                details -> {
                                    if (details.interactionId() == interaction) {
                                        files.show(details.attachments());
                                    }
                                });
        parentProperty()
                .addListener(
                        (_, _, parent) -> {
                            if (parent == null) {
                                shown.unsubscribe();
                            }
                        });
        getChildren().add(files);
    }
}
