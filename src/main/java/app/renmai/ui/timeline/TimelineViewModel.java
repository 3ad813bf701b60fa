package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.text.DateText;
import app.renmai.text.Folding;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What a timeline shows: the entries of a lane that hold a text, by month. */
public final class TimelineViewModel extends ViewModel {
    private final Desk desk;
    private final Supplier<CompletableFuture<List<TimelineEntry>>> source;
    private final TimelineText text;
    private final SimpleObjectProperty<@Nullable Lane> lane = new SimpleObjectProperty<>(null);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<TimelineRow> rows =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Map<Lane, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private List<TimelineEntry> all = List.of();

    /** What is shown of the entries. */
    private record Shown(
            List<TimelineEntry> all, List<TimelineRow> rows, Map<Lane, Integer> counts) {}

    /**
     * @param desk what every screen is given
     * @param subject the contact whose page it is, or 0
     * @param source where the entries come from, newest first
     */
    public TimelineViewModel(
            Desk desk, long subject, Supplier<CompletableFuture<List<TimelineEntry>>> source) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "interaction",
                "participant",
                "pitch",
                "position_held",
                "contact",
                "organization");
        this.desk = desk;
        this.source = source;
        this.text = new TimelineText(desk, subject);
        lane.subscribe(_ -> arrange());
        filter.subscribe(_ -> arrange());
    }

    /** How entries are told. */
    public TimelineText text() {
        return text;
    }

    /** The lane shown; null for all. */
    public ObjectProperty<@Nullable Lane> laneProperty() {
        return lane;
    }

    /** The text that entries must hold. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The rows, newest first. */
    public ReadOnlyListProperty<TimelineRow> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many entries each lane has; they add up to all. */
    public ReadOnlyObjectProperty<Map<Lane, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        @Nullable Lane only = lane.get();
        String wanted = filter.get();
        load("entries", source.get().thenApply(found -> shown(found, only, wanted)), this::show);
    }

    private void arrange() {
        if (showing()) {
            @Nullable Lane only = lane.get();
            String wanted = filter.get();
            List<TimelineEntry> entries = all;
            load(
                    "entries",
                    CompletableFuture.supplyAsync(() -> shown(entries, only, wanted)),
                    this::show);
        }
    }

    private void show(Shown shown) {
        all = shown.all();
        counts.set(shown.counts());
        rows.setAll(shown.rows());
    }

    private Shown shown(List<TimelineEntry> entries, @Nullable Lane only, String wanted) {
        Map<Lane, Integer> counted = new EnumMap<>(Lane.class);
        entries.forEach(entry -> counted.merge(entry.lane(), 1, Integer::sum));
        String folded = Folding.fold(wanted);
        List<TimelineRow> list = new ArrayList<>();
        YearMonth month = null;
        for (TimelineEntry entry : entries) {
            if (only != null && entry.lane() != only || !holds(entry, folded)) {
                continue;
            }
            LocalDate day = desk.times().dayOf(entry.at());
            YearMonth next = YearMonth.from(day);
            if (!next.equals(month)) {
                month = next;
                list.add(
                        new TimelineRow.Month(
                                DateText.month(
                                        next.getYear(), next.getMonthValue(), desk.locale())));
            }
            list.add(new TimelineRow.Line(entry));
        }
        return new Shown(entries, List.copyOf(list), Map.copyOf(counted));
    }

    private boolean holds(TimelineEntry entry, String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        String body = entry instanceof TimelineEntry.Talk talk ? talk.interaction().body() : "";
        return Folding.fold(text.title(entry) + " " + text.detail(entry) + " " + body)
                .contains(wanted);
    }

    /** Deletes an interaction; the toast offers to undo it. */
    public void delete(Interaction interaction) {
        then(
                desk.services().interactions().delete(interaction),
                _ -> desk.toasts().undoable(desk.text("timeline.deleted")));
    }
}
