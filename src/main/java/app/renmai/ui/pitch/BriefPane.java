package app.renmai.ui.pitch;

import app.renmai.model.value.Fact;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.Part;
import app.renmai.text.LinkedText.Link;
import app.renmai.text.LinkedText.Target;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactSheet;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The brief beside the text: its parts as lines to put in, what is already used, what was deleted
 * since it was put in, and a question where nothing is known.
 */
final class BriefPane extends VBox {
    private static final List<Part> PARTS =
            List.of(
                    Part.PRODUCT,
                    Part.CAMPAIGNS,
                    Part.COMPETITORS,
                    Part.OVERLOOKED,
                    Part.NEEDS,
                    Part.OFFERS);
    private static final int SHOWN = 4;

    private final Desk desk;
    private final StudioViewModel model;
    private final Consumer<GroundDrag> put;
    private final Runnable back;
    private final Label ready = new Label();
    private final VBox lost = new VBox();
    private final VBox rows = new VBox();
    private final Set<Part> opened = new HashSet<>();
    private final Map<Part, List<BriefLine>> lines = new EnumMap<>(Part.class);

    /**
     * @param put puts words into the text at the caret
     * @param jump shows linked words in the text
     * @param back goes back to the text
     */
    BriefPane(
            Desk desk,
            StudioViewModel model,
            StudioBriefViewModel brief,
            Consumer<GroundDrag> put,
            Consumer<Link> jump,
            Runnable back) {
        this.desk = desk;
        this.model = model;
        this.put = put;
        this.back = back;
        setId("pitch-brief");
        getStyleClass().add("pitch-notes-box");
        Label heading = new Label(desk.text("pitch.brief"));
        heading.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ready.getStyleClass().add("small");
        ready.setId("pitch-brief-ready");
        HBox head = new HBox(heading, gap, ready);
        head.setAlignment(Pos.BASELINE_LEFT);
        Label hint = new Label(desk.text("pitch.brief.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("brief-hint");
        lost.setId("pitch-lost");
        Button add =
                Buttons.small(Buttons.outlined(desk.text("fact.add"), Feather.PLUS, this::add));
        add.setId("pitch-add-fact");
        VBox.setMargin(add, new Insets(12, 0, 0, 0));
        getChildren().setAll(head, lost, rows, add, hint);
        brief.briefProperty().subscribe(this::show);
        model.linkedProperty().subscribe(_ -> tellUsed());
        model.groundsProperty()
                .subscribe(
                        _ -> {
                            tellUsed();
                            tellLost(jump);
                        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Notes a fact about whom the pitch is to. */
    void add() {
        model.draftProperty()
                .get()
                .ifPresent(opened -> FactSheet.ofContact(desk, opened.pitch().contactId()));
    }

    private void show(Optional<Brief> known) {
        lines.clear();
        known.ifPresent(
                brief -> {
                    ready.setText(desk.text("pitch.brief.ready", brief.ready(), Brief.PARTS));
                    PARTS.forEach(part -> lines.put(part, brief.lines(part)));
                });
        fill();
    }

    private void fill() {
        List<Node> nodes = new ArrayList<>();
        for (Part part : PARTS) {
            List<BriefLine> all = lines.getOrDefault(part, List.of());
            if (all.isEmpty()) {
                nodes.add(question(part));
            }
            int most = opened.contains(part) || all.size() <= SHOWN + 1 ? all.size() : SHOWN;
            all.stream()
                    .limit(most)
                    .forEach(line -> nodes.add(new Ground(desk, line, name(part, line), put)));
            if (most < all.size()) {
                nodes.add(
                        Buttons.small(
                                Buttons.plain(
                                        desk.text("pitch.brief.more", all.size() - most),
                                        Feather.CHEVRON_DOWN,
                                        () -> {
                                            opened.add(part);
                                            fill();
                                        })));
            }
        }
        KeptFocus.replace(rows, nodes);
        tellUsed();
    }

    private String name(Part part, BriefLine line) {
        if (line.assumed()) {
            return desk.text("pitch.brief.assumed");
        }
        if (line.origin() instanceof BriefLine.Origin.OfFact(Fact fact)
                && fact.kind() == Fact.Kind.CONCERN) {
            return desk.text("pitch.brief.concern");
        }
        return desk.text("pitch.brief." + part.code());
    }

    /** Nothing is made up: where nothing is known stands what to find out. */
    private VBox question(Part part) {
        Label name = new Label(desk.text("pitch.brief." + part.code()));
        name.getStyleClass().add("small");
        Label asked = new Label(desk.text("pitch.brief." + part.code() + ".ask"));
        asked.setWrapText(true);
        asked.setMinHeight(USE_PREF_SIZE);
        asked.getStyleClass().addAll("note-main", "secondary");
        VBox box = new VBox(1, name, asked);
        box.getStyleClass().addAll("ground", "rule-below");
        return box;
    }

    private void tellUsed() {
        Set<Target> used = new HashSet<>(model.linkedProperty().get().targets());
        if (model.sent()) {
            used.addAll(model.groundsProperty().get().known().keySet());
        }
        grounds().forEach(ground -> ground.uses(used));
    }

    private void tellLost(Consumer<Link> jump) {
        Set<Target> gone = model.groundsProperty().get().lost();
        lost.getChildren().clear();
        for (Link link : model.linkedProperty().get().links()) {
            if (gone.contains(link.target())) {
                String words =
                        model.linkedProperty().get().words().substring(link.start(), link.end());
                Label told = new Label(desk.text("pitch.lost", words));
                told.setWrapText(true);
                told.setMinHeight(USE_PREF_SIZE);
                told.getStyleClass().add("note-main");
                HBox actions =
                        new HBox(
                                4,
                                Buttons.small(
                                        Buttons.outlined(
                                                desk.text("pitch.lost.show"),
                                                null,
                                                () -> jump.accept(link))),
                                Buttons.small(
                                        Buttons.plain(
                                                desk.text("pitch.lost.keep"),
                                                null,
                                                () -> {
                                                    model.unlink(link.start(), link.end());
                                                    tellLost(jump);
                                                    back.run();
                                                })));
                VBox box = new VBox(6, told, actions);
                box.getStyleClass().add("lost-fact");
                lost.getChildren().add(box);
            }
        }
    }

    private List<Ground> grounds() {
        return rows.getChildren().stream()
                .filter(Ground.class::isInstance)
                .map(Ground.class::cast)
                .toList();
    }

    private void key(KeyEvent event) {
        List<Ground> all = grounds();
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            at = all.get(i).isFocused() ? i : at;
        }
        if (at < 0 || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            event.consume();
            int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            all.get(Math.clamp(next, 0, all.size() - 1)).requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            back.run();
        }
    }

    /**
     * The line at which the focus is goes into the text; without one, the first that is not used
     * yet gets the focus.
     *
     * @return whether there is any line
     */
    boolean next() {
        List<Ground> all = grounds();
        Optional<Ground> focused = all.stream().filter(Node::isFocused).findFirst();
        if (focused.isPresent()) {
            focused.get().put();
            return true;
        }
        Optional<Ground> first =
                all.stream()
                        .filter(ground -> !ground.isUsed())
                        .findFirst()
                        .or(() -> all.stream().findFirst());
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }
}
