package app.renmai.ui.need;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.value.Needs.Wanted;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.TagsField;
import app.renmai.ui.fact.TalkChoice;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.row.DayField;
import app.renmai.ui.row.EditRow;
import app.renmai.ui.row.Typed;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A need: what, how one knows, by when, what it is about, and from which talk; it can be met, or be
 * no longer one.
 */
final class NeedRow extends EditRow<Wanted> {
    private static final int LONGEST = 4_000;

    private final TextField words = new TextField();
    private final Map<Certainty, RadioButton> certainties = new EnumMap<>(Certainty.class);
    private final DayField neededBy;
    private final TagsField tags;
    private final TalkChoice talk;
    private final ServedRows served;
    private final NeedsModel model;
    private final Consumer<TimelineEntry> reveal;

    private NeedRow(
            Desk desk, NeedsModel model, Consumer<TimelineEntry> reveal, @Nullable String invite) {
        super(desk, invite);
        this.model = model;
        this.reveal = reveal;
        this.neededBy =
                new DayField(desk, desk.text("contact.need.by", desk.times().comingFriday()));
        this.tags = new TagsField(desk, "need-tags");
        this.talk = new TalkChoice(desk);
        this.served = new ServedRows(desk, model);
    }

    /**
     * @param reveal shows the talk it came out of
     */
    static NeedRow of(Desk desk, NeedsModel model, Consumer<TimelineEntry> reveal) {
        return new NeedRow(desk, model, reveal, null);
    }

    static NeedRow adding(Desk desk, NeedsModel model) {
        return new NeedRow(desk, model, _ -> {}, desk.text("contact.need.add"));
    }

    @Override
    protected Node content(Wanted wanted) {
        Need shown = wanted.need();
        Button main = text(shown.words());
        if (!shown.open()) {
            main.getStyleClass().add("muted");
        }
        FlowPane below = new FlowPane(4, 0);
        below.getStyleClass().add("row-detail");
        below.getChildren().add(how(shown, desk().times().dayOf(wanted.since())));
        LocalDate day = shown.neededBy();
        if (day != null && shown.open()) {
            Label by = new Label("· " + desk().times().due(day));
            by.getStyleClass().add("small");
            below.getChildren().add(by);
        }
        if (!wanted.tags().isEmpty()) {
            Label about = new Label("#" + String.join(" #", wanted.tags()));
            about.getStyleClass().addAll("small", "muted");
            about.setWrapText(true);
            below.getChildren().add(about);
        }
        served.show(shown);
        return new VBox(main, below, served);
    }

    /** How one knows, and since when; the talk it came out of is one click away. */
    private Labeled how(Need shown, LocalDate since) {
        String words =
                shown.open()
                        ? desk().text(
                                        "contact.need.on." + shown.certainty().code(),
                                        desk().times().day(since))
                        : desk().text("need.state." + shown.state().code());
        Long talk = shown.interactionId();
        if (talk != null) {
            Hyperlink link = new Hyperlink(words);
            link.getStyleClass().addAll("row-link", "small");
            link.setOnAction(_ -> model.talk(talk, this::reveal));
            return link;
        }
        Label label = new Label(words);
        boolean ask = shown.open() && shown.certainty() == Certainty.ASSUMED;
        label.getStyleClass().addAll("small", ask ? "warning" : "muted");
        return label;
    }

    private void reveal(Interaction talk) {
        reveal.accept(new TimelineEntry.Talk(talk, List.of()));
    }

    @Override
    protected List<Node> actions(Wanted wanted) {
        Need shown = wanted.need();
        Button other =
                Buttons.small(
                        Buttons.icon(
                                desk().text("contact.need.more"),
                                Feather.MORE_HORIZONTAL,
                                () -> {}));
        other.setOnAction(_ -> states(shown).show(other, Side.BOTTOM, 0, 0));
        if (!shown.open()) {
            return List.of(other);
        }
        Button met =
                Buttons.small(
                        Buttons.icon(
                                desk().text("contact.need.meet"),
                                Feather.CHECK,
                                () -> model.put(shown, Need.State.MET)));
        met.getStyleClass().add("need-met");
        return List.of(other, met);
    }

    private ContextMenu states(Need shown) {
        ContextMenu menu = new ContextMenu();
        for (Need.State state : Need.State.values()) {
            if (state != shown.state()) {
                menu.getItems()
                        .add(
                                Menus.item(
                                        desk().text("contact.need.to." + state.code()),
                                        () -> model.put(shown, state)));
            }
        }
        return menu;
    }

    @Override
    protected List<Node> fields() {
        name(words, desk().text("contact.need.text"));
        ToggleGroup group = new ToggleGroup();
        FlowPane how = new FlowPane(12, 4);
        for (Certainty each : Certainty.values()) {
            RadioButton button = new RadioButton(desk().text("need.certainty." + each.code()));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            certainties.put(each, button);
            how.getChildren().add(button);
        }
        model.talksProperty().subscribe(talk::offer);
        return List.of(words, how, neededBy, tags, talk);
    }

    @Override
    protected Node first() {
        return words;
    }

    @Override
    protected void fill(@Nullable Wanted wanted) {
        Need shown = wanted == null ? null : wanted.need();
        words.setText(shown == null ? "" : shown.words());
        Certainty how = shown == null ? Certainty.SAID : shown.certainty();
        certainties.forEach((each, button) -> button.setSelected(each == how));
        neededBy.show(shown == null ? null : shown.neededBy());
        tags.show(wanted == null ? List.of() : wanted.tags());
        talk.choose(shown == null ? null : shown.interactionId());
    }

    @Override
    protected Typed<Wanted> read() {
        String text = words.getText().strip();
        if (text.isEmpty()) {
            return editingNew() && neededBy.blank() && tags.names().isEmpty()
                    ? new Typed.Nothing<>()
                    : new Typed.Refused<>(desk().text("contact.need.missing"));
        }
        if (text.length() > LONGEST) {
            return new Typed.Refused<>(desk().text("fact.problem.long", LONGEST));
        }
        if (!neededBy.blank() && neededBy.day().isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.day.unread"));
        }
        LocalDate day = neededBy.day().orElse(null);
        if (editingNew()) {
            Need begun = model.begun(text, certainty(), talk.talk(), day);
            return new Typed.Value<>(new Wanted(begun, begun.createdAt(), tags.names()));
        }
        Need changed = item().need().with(text, certainty(), day).from(talk.talk());
        return new Typed.Value<>(new Wanted(changed, item().since(), tags.names()));
    }

    private Certainty certainty() {
        return certainties.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Certainty.SAID);
    }

    @Override
    protected void save(Wanted typed) {
        model.save(typed);
    }

    @Override
    protected void delete(Wanted shown) {
        model.delete(shown.need());
    }
}
