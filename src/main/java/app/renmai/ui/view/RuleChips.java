package app.renmai.ui.view;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Warmth;
import app.renmai.model.shared.Coded;
import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.Menus;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the contacts shown have in common, as chips, and chips that add to it. A click on a chip
 * changes it, its cross and Delete take it off. With several, one says whether all must hold.
 */
public final class RuleChips extends FlowPane {
    private static final int[] MONTHS = {1, 3, 6, 12};

    private final Desk desk;
    private final ObjectProperty<ViewRule> rule;
    private final RuleWords words;

    /**
     * @param desk what every screen is given
     * @param rule what is shown, and takes what is chosen
     */
    public RuleChips(Desk desk, ObjectProperty<ViewRule> rule) {
        super(6, 6);
        this.desk = desk;
        this.rule = rule;
        this.words = new RuleWords(desk);
        setId("rule-chips");
        getStyleClass().add("rule-chips");
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        // As high as it is with the width it has, not with one it would prefer.
        prefWrapLengthProperty().bind(widthProperty());
        rule.subscribe(this::show);
    }

    private void show(ViewRule shown) {
        String focused = focusedId();
        List<Node> chips = new ArrayList<>();
        int said = 0;
        for (Facet facet : Facet.values()) {
            String text = words.of(shown, facet);
            if (!text.isEmpty()) {
                said++;
                chips.add(said(facet, text));
            }
        }
        if (said > 1) {
            chips.add(joint(shown));
        }
        List<Facet> seldom = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (!words.of(shown, facet).isEmpty()) {
                continue;
            }
            switch (facet) {
                case TAG, ORGANIZATION, STANDING, WARMTH, LAST_TALK -> chips.add(adding(facet));
                case KIND, PLACE, FIELD -> seldom.add(facet);
                case WORDS -> {}
            }
        }
        if (!seldom.isEmpty()) {
            chips.add(more(seldom));
        }
        getChildren().setAll(chips);
        if (!focused.isEmpty()) {
            refocus(focused);
        }
    }

    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == this && owner != null && owner.getId() != null) {
                return owner.getId();
            }
        }
        return "";
    }

    /** A chip that was changed is made anew and keeps the focus. */
    private void refocus(String id) {
        Node same = lookup("#" + id);
        Node first = getChildren().getFirst();
        Node next =
                same != null
                        ? same
                        : first instanceof HBox box ? box.getChildren().getFirst() : first;
        next.requestFocus();
    }

    private Node said(Facet facet, String text) {
        Button word = new Button(text);
        word.setId("facet-" + facet.code());
        word.getStyleClass().setAll("button", "chip-word");
        word.setGraphic(Icons.of(icon(facet)));
        word.setAccessibleText(desk.text("facet." + facet.code()) + ": " + text);
        word.setTooltip(new Tooltip(text));
        word.setOnAction(_ -> edit(facet, word));
        word.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE
                            || event.getCode() == KeyCode.BACK_SPACE) {
                        event.consume();
                        remove(facet);
                    }
                });
        Button off = new Button("", Icons.of(Feather.X));
        off.getStyleClass().setAll("button", "chip-off");
        off.setAccessibleText(desk.text("rule.remove", text));
        off.setTooltip(new Tooltip(desk.text("rule.remove", text)));
        off.setFocusTraversable(false);
        off.setOnAction(_ -> remove(facet));
        HBox chip = new HBox(4, word, off);
        chip.getStyleClass().addAll("chip", "tag-chip", "rule-chip");
        chip.setMaxWidth(320);
        return chip;
    }

    private Node joint(ViewRule shown) {
        Button joint = new Button(desk.text(shown.any() ? "rule.any" : "rule.all"));
        joint.setId("rule-joint");
        joint.getStyleClass().setAll("button", "chip", "filter");
        joint.setMinWidth(USE_PREF_SIZE);
        joint.setTooltip(new Tooltip(desk.text("rule.joint")));
        joint.setOnAction(_ -> rule.set(shown.withAny(!shown.any())));
        return joint;
    }

    /** What is asked for seldom shares a chip. */
    private Node more(List<Facet> seldom) {
        Button more = adding("more");
        more.setOnAction(
                _ ->
                        menu(
                                more,
                                seldom.stream()
                                        .map(
                                                facet ->
                                                        Menus.item(
                                                                desk.text("facet." + facet.code()),
                                                                icon(facet),
                                                                () -> edit(facet, more)))
                                        .toList()));
        return more;
    }

    private Button adding(String code) {
        Button add = new Button(desk.text("facet." + code), Icons.of(Feather.PLUS));
        add.setId("facet-" + code);
        add.getStyleClass().setAll("button", "chip", "facet-chip");
        add.setMinWidth(USE_PREF_SIZE);
        return add;
    }

    private Node adding(Facet facet) {
        Button add = adding(facet.code());
        add.setAccessibleText(desk.text("rule.add", desk.text("facet." + facet.code())));
        add.setOnAction(_ -> edit(facet, add));
        return add;
    }

    private static Ikon icon(Facet facet) {
        return switch (facet) {
            case TAG -> Feather.TAG;
            case ORGANIZATION -> Feather.BRIEFCASE;
            case STANDING -> Feather.AWARD;
            case WARMTH -> Feather.SUN;
            case LAST_TALK -> Feather.CLOCK;
            case KIND -> Feather.MESSAGE_SQUARE;
            case PLACE -> Feather.MAP_PIN;
            case FIELD -> Feather.LIST;
            case WORDS -> Feather.SEARCH;
        };
    }

    private void remove(Facet facet) {
        rule.set(rule.get().without(facet.condition()));
    }

    private void edit(Facet facet, Node chip) {
        switch (facet) {
            case TAG, ORGANIZATION, PLACE -> FacetSheet.show(desk, facet, rule);
            case STANDING -> menu(chip, levels());
            case WARMTH ->
                    menu(
                            chip,
                            choices(
                                    Warmth.class,
                                    "warmth.",
                                    rule.get()
                                            .first(Condition.HasWarmth.class)
                                            .map(Condition.HasWarmth::warmths)
                                            .orElse(Set.of()),
                                    chosen -> put(new Condition.HasWarmth(chosen))));
            case KIND ->
                    menu(
                            chip,
                            choices(
                                    Interaction.Kind.class,
                                    "interaction.kind.",
                                    rule.get()
                                            .first(Condition.Kinds.class)
                                            .map(Condition.Kinds::kinds)
                                            .orElse(Set.of()),
                                    chosen -> put(new Condition.Kinds(chosen))));
            case LAST_TALK -> menu(chip, spans());
            case FIELD -> FieldSheet.show(desk, rule);
            case WORDS -> remove(facet);
        }
    }

    private void put(Condition condition) {
        rule.set(rule.get().with(condition));
    }

    private void menu(Node chip, List<? extends MenuItem> items) {
        ContextMenu menu = new ContextMenu();
        menu.setId("facet-menu");
        menu.getItems().setAll(items);
        menu.show(chip, Side.BOTTOM, 0, 4);
    }

    /** Several can be chosen; the menu stays open meanwhile. */
    private <E extends Enum<E> & Coded> List<CustomMenuItem> choices(
            Class<E> type, String prefix, Set<E> before, Consumer<Set<E>> chosen) {
        Set<E> now = EnumSet.noneOf(type);
        now.addAll(before);
        List<CustomMenuItem> items = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            if (each == Interaction.Kind.NOTE) {
                continue;
            }
            CheckBox box = new CheckBox(desk.text(prefix + each.code()));
            box.setId("choice-" + each.code());
            box.setSelected(before.contains(each));
            box.selectedProperty()
                    .subscribe(
                            (_, on) -> {
                                if (on) {
                                    now.add(each);
                                } else {
                                    now.remove(each);
                                }
                                chosen.accept(now);
                            });
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setOnAction(_ -> box.fire());
            items.add(item);
        }
        return items;
    }

    /** All levels but the lowest, which everybody has. */
    private List<RadioMenuItem> levels() {
        Optional<Standing> now =
                rule.get().first(Condition.HasStanding.class).map(Condition.HasStanding::least);
        List<RadioMenuItem> items = new ArrayList<>();
        for (Standing each : Standing.values()) {
            if (each != Standing.MET) {
                RadioMenuItem item = new RadioMenuItem(words.atLeast(each));
                item.setId("least-" + each.code());
                item.setSelected(now.filter(each::equals).isPresent());
                item.setOnAction(_ -> put(new Condition.HasStanding(each)));
                items.add(item);
            }
        }
        return items;
    }

    private List<RadioMenuItem> spans() {
        List<RadioMenuItem> items = new ArrayList<>();
        for (int months : MONTHS) {
            items.add(span(months));
        }
        items.add(span(Condition.NotSpoken.NEVER));
        return items;
    }

    private RadioMenuItem span(int months) {
        RadioMenuItem item = new RadioMenuItem(words.silent(months));
        item.setId("silent-" + months);
        item.setSelected(
                rule.get()
                        .first(Condition.NotSpoken.class)
                        .filter(each -> each.months() == months)
                        .isPresent());
        item.setOnAction(_ -> put(new Condition.NotSpoken(months)));
        return item;
    }
}
