package app.renmai.ui.exchange;

import app.renmai.exchange.Reason;
import app.renmai.service.exchange.FilePlan;
import app.renmai.ui.desk.Desk;

import javafx.scene.Node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Offers a mapping pane for each list of people of one import sheet, and keeps it while it is open.
 */
public final class MappingSlot implements ColumnsSlot {
    private final Desk desk;
    private final Map<Path, MappingPane> panes = new HashMap<>();

    /**
     * @param desk what every screen is given
     */
    public MappingSlot(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Node> columns(FilePlan file, ImportViewModel model) {
        return isList(file)
                ? Optional.of(panes.computeIfAbsent(file.path(), path -> pane(path, model)))
                : Optional.empty();
    }

    /** A list of people, or a text in which no column was known. */
    private static boolean isList(FilePlan file) {
        boolean unknown = file.refusal() != null && file.refusal().reason() == Reason.NO_HEADER;
        boolean list = file.format().equals("csv") && !file.variant().startsWith("linkedin-");
        return (unknown || list) && Files.isRegularFile(file.path());
    }

    private MappingPane pane(Path path, ImportViewModel model) {
        return new MappingPane(
                desk,
                new MappingViewModel(
                        desk,
                        path,
                        model.optionsProperty().get().layouts().get(path),
                        layout -> model.change(options -> options.withLayout(path, layout))));
    }
}
