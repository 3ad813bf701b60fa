package app.renmai.ui.introduction;

import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Stage;
import app.renmai.text.Folding;
import app.renmai.text.NameParts;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Loaded;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All introductions by how far they have come, and the one that is chosen. */
public final class IntroductionsViewModel extends ViewModel {
    private final Desk desk;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<IntroductionLine> lines =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>(Loaded.NOT);
    private final ReadOnlyObjectWrapper<Optional<IntroductionRow>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Found> all = List.of();

    /** An introduction with what the filter looks at. */
    private record Found(IntroductionRow row, String nameKeys, String words) {}

    /** The list. */
    public IntroductionsViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "introduction",
                "contact",
                "position_held",
                "organization");
        this.desk = desk;
        filter.subscribe(this::arrange);
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The lines that match. */
    ReadOnlyListProperty<IntroductionLine> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How many go on, whatever the filter. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether there are any. */
    public ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The one that is chosen; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<IntroductionRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("rows", desk.services().value().introductions().all(), this::take);
    }

    private void take(List<IntroductionRow> rows) {
        all = rows.stream().map(IntroductionsViewModel::found).toList();
        open.set((int) rows.stream().filter(row -> row.stage().open()).count());
        choose(chosen.get().map(IntroductionRow::id).orElse(0L));
        arrange();
        loaded.set(Loaded.of(all.size()));
    }

    private static Found found(IntroductionRow row) {
        String keys = key(row.one()) + " " + key(row.other());
        String words =
                String.join(
                        " ",
                        row.one().organization(),
                        row.other().organization(),
                        row.introduction().one().why(),
                        row.introduction().other().why(),
                        row.introduction().resultWords());
        return new Found(row, keys, Folding.fold(words));
    }

    private static String key(IntroductionRow.Who who) {
        return SearchKey.of(
                who.contact().name().parts(NameParts::new), who.contact().name().phonetic());
    }

    private void arrange() {
        Query query = Query.parse(filter.get());
        List<IntroductionLine> arranged = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<IntroductionRow> rows =
                    matching(query).filter(row -> row.stage() == stage).toList();
            if (!rows.isEmpty()) {
                arranged.add(new IntroductionLine.Heading(stage, rows.size()));
                rows.forEach(row -> arranged.add(new IntroductionLine.Item(row)));
            }
        }
        lines.setAll(arranged);
    }

    private Stream<IntroductionRow> matching(Query query) {
        return all.stream()
                .filter(found -> query.matches(found.nameKeys(), found.words()))
                .map(Found::row);
    }

    /** Chooses one; one that is not there is none. */
    void choose(long id) {
        chosen.set(all.stream().map(Found::row).filter(row -> row.id() == id).findFirst());
    }

    /** What can be done with the one that is chosen. */
    Optional<IntroductionActions> actions() {
        return chosen.get().map(row -> new IntroductionActions(desk, row));
    }
}
