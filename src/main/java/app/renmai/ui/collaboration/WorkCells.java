package app.renmai.ui.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.service.collaboration.WorkList.Line;
import app.renmai.service.collaboration.WorkList.Order;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.list.RowTable;
import app.renmai.ui.list.TwoLines;

/** The columns of the table of collaborations. */
final class WorkCells {
    private final Desk desk;
    private final WorkWords words;

    WorkCells(Desk desk) {
        this.desk = desk;
        this.words = new WorkWords(desk.wording());
    }

    void addTo(RowTable<Line, Order> table) {
        table.column(
                Order.TITLE,
                "title",
                desk.text("collaborations.column.title"),
                280,
                () -> new TwoLines<>(this::title));
        table.column(
                null,
                "with",
                desk.text("collaborations.column.with"),
                250,
                () -> new TwoLines<>(this::with));
        table.column(
                Order.STAGE,
                "stage",
                desk.text("collaborations.column.stage"),
                130,
                () -> new TwoLines<>(this::stage));
        table.column(
                Order.STARTS,
                "starts",
                desk.text("collaborations.column.starts"),
                136,
                () ->
                        new TwoLines<>(
                                (line, cell) ->
                                        cell.show(
                                                words.day(line.work().collaboration().starts()),
                                                "")));
        table.column(
                Order.ENDS,
                "ends",
                desk.text("collaborations.column.ends"),
                136,
                () -> new TwoLines<>(this::ends));
    }

    private void title(Line line, TwoLines<Line> cell) {
        Collaboration it = line.work().collaboration();
        cell.show(it.title(), it.resultWords().isBlank() ? it.goal() : it.resultWords());
    }

    private void with(Line line, TwoLines<Line> cell) {
        Work work = line.work();
        cell.show(words.people(work), words.organizations(work));
    }

    private void stage(Line line, TwoLines<Line> cell) {
        boolean alone = line.work().collaboration().significant();
        cell.show(words.stage(line.stage()), alone ? desk.text("collaboration.significant") : "");
    }

    private void ends(Line line, TwoLines<Line> cell) {
        boolean late = line.stage() == Stage.TO_TELL;
        boolean planned = line.stage() == Stage.RUNNING || line.stage() == Stage.PLANNED;
        Collaboration it = line.work().collaboration();
        cell.show(
                words.day(it.ends()),
                late
                        ? desk.text("collaboration.ask")
                        : planned && it.ends() != null
                                ? desk.text("collaboration.as-planned")
                                : "");
        if (late) {
            cell.warn();
        }
    }
}
