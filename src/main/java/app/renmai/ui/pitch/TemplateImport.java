package app.renmai.ui.pitch;

import app.renmai.service.pitch.TemplatePlan;
import app.renmai.service.pitch.TemplatePlan.Entry;
import app.renmai.service.pitch.TemplatePlan.Rejected;
import app.renmai.service.pitch.TemplatePlan.Taken;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** What would come in with files of templates, before anything is changed. */
final class TemplateImport extends VBox {
    private final Desk desk;
    private final Button main;

    /**
     * @param take brings in what the plan says
     * @param back goes back to the templates
     */
    TemplateImport(Desk desk, TemplatePlan plan, Runnable take, Runnable back) {
        this.desk = desk;
        setId("template-import");
        VBox lines = new VBox(10);
        lines.getStyleClass().add("letter-preview");
        plan.entries().forEach(each -> lines.getChildren().add(line(each)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        int changes = plan.changes().size();
        main =
                changes == 0
                        ? Buttons.primary(desk.text("template.import.back"), null, back)
                        : Buttons.primary(desk.text("template.import.take", changes), null, take);
        main.setId("template-import-main");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap);
        if (changes > 0) {
            foot.getChildren().add(Buttons.outlined(desk.text("template.import.not"), null, back));
        }
        foot.getChildren().add(main);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("sheet-footer");
        getChildren().setAll(scroll, foot);
    }

    private VBox line(Entry entry) {
        String verdict =
                desk.text("template.import." + entry.verdict().name().toLowerCase(Locale.ROOT));
        Label name =
                new Label(
                        switch (entry) {
                            case Taken taken ->
                                    desk.text(
                                            "template.import.line",
                                            taken.template().name(),
                                            verdict);
                            case Rejected rejected ->
                                    desk.text("template.import.line", rejected.file(), verdict);
                        });
        name.getStyleClass().add("strong-name");
        Label more =
                new Label(
                        switch (entry) {
                            case Taken taken -> taken.file();
                            case Rejected rejected -> rejected.sentence(desk::text);
                        });
        more.getStyleClass().add(entry instanceof Rejected ? "warning" : "small");
        for (Label each : new Label[] {name, more}) {
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        return new VBox(1, name, more);
    }

    /** Where one goes on. */
    Button first() {
        return main;
    }
}
