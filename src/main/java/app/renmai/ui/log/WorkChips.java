package app.renmai.ui.log;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the collaborations with those who took part it was about; there only when there are any.
 * None is chosen by itself: a talk with a partner may be about something else.
 */
final class WorkChips extends FlowPane {
    private final Desk desk;
    private final LogForm form;
    private final Label title = new Label();

    /**
     * @param asks whether it can be said here at all; of what was logged before, its details say so
     */
    WorkChips(Desk desk, LogForm form, boolean asks) {
        super(6, 4);
        this.desk = desk;
        this.form = form;
        setId("log-works");
        setAlignment(Pos.CENTER_RIGHT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        title.setText(desk.text("log.works"));
        title.getStyleClass().add("secondary");
        if (asks) {
            form.people().subscribe(this::load);
            load();
        }
    }

    private Set<Long> people() {
        return form.people().stream()
                .filter(person -> !person.newcomer())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private void load() {
        Set<Long> asked = people();
        desk.after(
                desk.services()
                        .value()
                        .collaborations()
                        .openWith(asked, Set.copyOf(form.works()), desk.times().today()),
                found -> {
                    if (asked.equals(people())) {
                        show(found.stream().map(Work::collaboration).toList());
                    }
                });
    }

    private void show(List<Collaboration> open) {
        getChildren().setAll(title);
        open.forEach(each -> getChildren().add(chip(each)));
        setVisible(!open.isEmpty());
    }

    private ToggleButton chip(Collaboration work) {
        ToggleButton chip = new ToggleButton(work.title());
        chip.setMnemonicParsing(false);
        chip.getStyleClass().setAll("toggle-button", "chip", "choice");
        chip.setId("log-work-" + work.id());
        chip.setAccessibleText(title.getText() + " " + work.title());
        chip.setSelected(form.works().contains(work.id()));
        chip.setOnAction(
                _ -> {
                    if (chip.isSelected()) {
                        form.works().add(work.id());
                    } else {
                        form.works().remove(work.id());
                    }
                });
        return chip;
    }
}
