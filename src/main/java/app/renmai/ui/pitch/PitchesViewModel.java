package app.renmai.ui.pitch;

import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Pitch.State;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.PitchRow;
import app.renmai.text.Folding;
import app.renmai.text.NameParts;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Loaded;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyMapProperty;
import javafx.beans.property.ReadOnlyMapWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All pitches by state: drafts first, then those without an answer yet, then the answered. */
public final class PitchesViewModel extends ViewModel {
    private final Desk desk;
    private final PitchText text;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<State>> state =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyListWrapper<PitchLine> lines =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyMapWrapper<State, Integer> counts =
            new ReadOnlyMapWrapper<>(FXCollections.observableMap(new EnumMap<>(State.class)));
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>(Loaded.NOT);
    private List<Found> all = List.of();

    /** A pitch with what the filter looks at. */
    private record Found(PitchLine.Item item, String nameKey, String words) {}

    /** The list. */
    public PitchesViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "pitch",
                "pitch_version",
                "contact",
                "position_held",
                "organization",
                "workspace_setting");
        this.desk = desk;
        this.text = new PitchText(desk);
        filter.subscribe(this::arrange);
        state.subscribe(this::arrange);
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The one state that is shown; empty for all. */
    public ObjectProperty<Optional<State>> stateProperty() {
        return state;
    }

    /** The lines that match, by state. */
    ReadOnlyListProperty<PitchLine> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How many pitches there are in each state, whatever the filter. */
    public ReadOnlyMapProperty<State, Integer> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether there are any. */
    public ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "rows",
                desk.services().pitches().all().thenApply(rows -> rows.stream().map(this::found)),
                rows -> {
                    all = rows.toList();
                    count();
                    arrange();
                });
    }

    private Found found(PitchRow row) {
        Pitch pitch = row.pitch();
        PersonName name = row.name();
        String key = SearchKey.of(name.parts(NameParts::new), name.phonetic());
        String words =
                String.join(
                        " ",
                        text.title(pitch, row.values()),
                        row.organization(),
                        pitch.answer(),
                        pitch.body());
        return new Found(new PitchLine.Item(row, toFill(row)), key, Folding.fold(words));
    }

    private static int toFill(PitchRow row) {
        if (!row.pitch().draft()) {
            return 0;
        }
        Set<String> missing = new LinkedHashSet<>();
        missing.addAll(Fill.fill(row.pitch().subject(), row.values()).missing());
        missing.addAll(Fill.fill(row.pitch().body(), row.values()).missing());
        return missing.size();
    }

    private void count() {
        Map<State, Integer> counted = new EnumMap<>(State.class);
        all.forEach(found -> counted.merge(found.item().row().pitch().state(), 1, Integer::sum));
        counts.keySet().retainAll(counted.keySet());
        counts.putAll(counted);
        loaded.set(Loaded.of(all.size()));
        state.get()
                .filter(chosen -> !counted.containsKey(chosen))
                .ifPresent(_ -> state.set(Optional.empty()));
    }

    private void arrange() {
        Query query = Query.parse(filter.get());
        List<PitchLine> arranged = new ArrayList<>();
        for (State each : State.values()) {
            if (state.get().isPresent() && state.get().get() != each) {
                continue;
            }
            List<PitchLine.Item> items =
                    all.stream()
                            .filter(found -> found.item().row().pitch().state() == each)
                            .filter(found -> query.matches(found.nameKey(), found.words()))
                            .map(Found::item)
                            .sorted(Comparator.comparing(PitchesViewModel::moved).reversed())
                            .toList();
            if (!items.isEmpty()) {
                arranged.add(new PitchLine.Heading(each, items.size()));
                arranged.addAll(items);
            }
        }
        lines.setAll(arranged);
    }

    /** When it came into its state. */
    private static Instant moved(PitchLine.Item item) {
        Pitch pitch = item.row().pitch();
        Instant answered = pitch.answeredAt();
        Instant sent = pitch.sentAt();
        return answered != null ? answered : sent != null ? sent : pitch.updatedAt();
    }

    /** Deletes a pitch; the toast offers to undo it. */
    void delete(PitchLine.Item item) {
        String title = text.title(item.row().pitch(), item.row().values());
        then(
                desk.services().drafting().delete(item.id()),
                _ -> desk.toasts().undoable(desk.text("pitch.deleted", title)));
    }
}
