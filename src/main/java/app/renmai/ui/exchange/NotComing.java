package app.renmai.ui.exchange;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.service.exchange.FilePlan;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** What of the chosen files does not come in, line by line, and what is kept word for word. */
final class NotComing extends VBox {
    /** More lines than this are counted, not told. */
    private static final int TOLD = 200;

    private final Desk desk;
    private final PlanViewModel model;
    private final ImportText text;
    private final VBox lines = new VBox(4);

    /**
     * A line.
     *
     * @param words what it says
     * @param style its style class
     */
    private record Line(String words, String style) {}

    NotComing(Desk desk, PlanViewModel model, ImportText text) {
        this.desk = desk;
        this.model = model;
        this.text = text;
        Label heading = new Label(desk.text("exchange.not-coming"));
        heading.getStyleClass().add("not-coming-heading");
        lines.getStyleClass().add("not-coming-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("import-not-coming");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(heading.getText());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("not-coming");
        getChildren().addAll(heading, scroll);
        managedProperty().bind(visibleProperty());
        model.filesProperty().subscribe(_ -> fill());
        model.fileProperty().subscribe(_ -> fill());
    }

    private void fill() {
        List<FilePlan> plans = model.chosenFiles().filter(plan -> !plan.refused()).toList();
        List<Line> all = new ArrayList<>();
        for (FilePlan plan : plans) {
            List<Line> own = of(plan);
            if (!own.isEmpty() && plans.size() > 1) {
                all.add(new Line(ImportText.name(plan.path()), "strong-name"));
            }
            all.addAll(own);
        }
        lines.getChildren().clear();
        all.stream().limit(TOLD).forEach(one -> tell(one.words(), one.style()));
        if (all.size() > TOLD) {
            tell(desk.text("exchange.more-remarks", all.size() - TOLD), "muted");
        }
        setVisible(!all.isEmpty());
    }

    private void tell(String words, String style) {
        Label label = FileRow.line(words, style);
        label.getStyleClass().add("remark");
        lines.getChildren().add(label);
    }

    private List<Line> of(FilePlan plan) {
        List<Line> own = new ArrayList<>();
        if (plan.nobodyKnown() > 0) {
            own.add(new Line(desk.text("exchange.nobody-known", plan.nobodyKnown()), "warning"));
        }
        plan.rejected().forEach(one -> own.add(new Line(text.rejected(one), "warning")));
        if (!plan.dropped().isEmpty()) {
            own.add(new Line(text.unused(plan.dropped()), "muted"));
        }
        if (!plan.kept().isEmpty()) {
            own.add(new Line(text.kept(plan.kept()), "muted"));
        }
        plan.skipped().stream().filter(one -> !counted(one)).forEach(one -> own.add(skipped(one)));
        plan.skipped().stream().filter(NotComing::counted).forEach(one -> own.add(skipped(one)));
        return own;
    }

    private Line skipped(Remark remark) {
        return new Line(text.skipped(remark), "muted");
    }

    /** Those of whom a number stands above. */
    private static boolean counted(Remark remark) {
        return remark.reason() == Reason.NOBODY_KNOWN;
    }
}
