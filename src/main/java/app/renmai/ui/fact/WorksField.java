package app.renmai.ui.fact;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.WorkName;
import app.renmai.service.collaboration.Work;
import app.renmai.text.Query;
import app.renmai.text.Searchable;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ChosenChips;
import app.renmai.ui.kit.Completion;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.Proposals;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Collaborations chosen out of the list: chips, and a field that adds another one. */
final class WorksField extends VBox {
    private final Desk desk;
    private final ChosenChips<WorkName> chips;
    private final TextField field = new TextField();
    private final Completion<WorkName> completion;

    /**
     * @param desk what every screen is given
     * @param id names the field in the scene
     */
    WorksField(Desk desk, String id) {
        super(6);
        this.desk = desk;
        chips =
                new ChosenChips<>(
                        WorkName::title,
                        work -> desk.text("collaboration.choose.remove", work.title()),
                        field::requestFocus);
        field.setId(id);
        field.setPromptText(desk.text("collaboration.choose.prompt"));
        field.setAccessibleText(desk.text("collaboration.choose"));
        completion = new Completion<>(field, field, new Known());
        getChildren().setAll(chips, field);
    }

    /** Shows collaborations as chosen. */
    void show(List<WorkName> works) {
        chips.show(works);
    }

    /** The collaborations chosen. */
    List<Long> ids() {
        return chips.chosen().stream().map(WorkName::id).toList();
    }

    /** Whether something is typed that is none of the list. */
    boolean unclear() {
        return !field.getText().isBlank();
    }

    /** The field that adds one. */
    TextField field() {
        return field;
    }

    private final class Known implements Proposals<WorkName> {
        @Override
        public CompletableFuture<List<WorkName>> find(String typed) {
            List<Long> there = ids();
            Query query = Query.parse(typed.strip());
            return desk.services()
                    .value()
                    .collaborations()
                    .all()
                    .thenApplyAsync(
                            all ->
                                    all.stream()
                                            .map(Work::collaboration)
                                            .filter(one -> !there.contains(one.id()))
                                            .filter(one -> meets(one, query))
                                            .map(one -> new WorkName(one.id(), one.title()))
                                            .toList());
        }

        private static boolean meets(Collaboration one, Query query) {
            return Searchable.of(one.title()).meets(query);
        }

        @Override
        public Node row(WorkName work) {
            HBox row = new HBox(10, Icons.of(Feather.BRIEFCASE), new Label(work.title()));
            row.getStyleClass().add("completion-row");
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        @Override
        public String words(WorkName work) {
            return work.title();
        }

        @Override
        public void take(WorkName work) {
            completion.write("");
            chips.add(work, there -> there.id() == work.id());
        }

        @Override
        public boolean meant(String typed, WorkName first) {
            return !typed.isBlank();
        }

        @Override
        public String nothing() {
            return desk.text("collaboration.choose.none");
        }

        @Override
        public void failed(Throwable cause) {
            desk.problem(cause);
        }
    }
}
