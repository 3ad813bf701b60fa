package app.renmai.ui.timeline;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.TalkColumns;
import app.renmai.model.value.Need;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.store.Change;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.text.DateText;
import app.renmai.text.Folding;
import app.renmai.ui.chart.Span;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileToasts;
import app.renmai.ui.desk.OpenedFile;
import app.renmai.ui.desk.Services;
import app.renmai.ui.files.FileActions;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a timeline shows: the entries of a lane that hold a text, by year and month. */
public final class TimelineViewModel extends ViewModel {
    private static final String[] ENTRIES = {
        "interaction",
        "appointment",
        "participant",
        "pitch",
        "collaboration",
        "collaborator",
        "collaboration_organization",
        "collaboration_talk",
        "outreach",
        "attempt",
        "special_day",
        "workspace_setting",
        "position_held",
        "contact",
        "organization"
    };

    private final Desk desk;
    private final TimelineFeed feed;
    private final TimelineText text;
    private final ObjectProperty<@Nullable Lane> lane = new SimpleObjectProperty<>(null);
    private final ObjectProperty<Interaction.@Nullable Kind> kind =
            new SimpleObjectProperty<>(null);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<TimelineRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Lane, Integer>> lanes =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<Interaction.Kind, Integer>> kinds =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable TimelineEntry> expanded =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<Details> details =
            new ReadOnlyObjectWrapper<>(Details.NONE);
    private final ObjectProperty<@Nullable Span> range = new SimpleObjectProperty<>(null);
    private final ObjectProperty<@Nullable Picked> picked = new SimpleObjectProperty<>(null);
    private final ReadOnlyObjectWrapper<ChartedEntries> chart =
            new ReadOnlyObjectWrapper<>(ChartedEntries.NONE);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private TimelineSource all = TimelineSource.EMPTY;

    /** What is shown of the entries. */
    private record Shown(TimelineSource all, List<TimelineRow> rows, int count) {}

    /** What the user wants to see. */
    private record Wanted(
            @Nullable Lane lane,
            Interaction.@Nullable Kind kind,
            String text,
            @Nullable Span range) {}

    /**
     * What came out of an interaction.
     *
     * @param interactionId which
     * @param needs needs, met or not
     * @param promises promises, kept or not
     * @param attachments files
     */
    public record Details(
            long interactionId,
            List<Need> needs,
            List<Commitment> promises,
            Set<Long> initiatives,
            List<ValueEntry> values,
            List<Attachment> attachments,
            boolean hidden) {
        private static final Details NONE =
                new Details(0, List.of(), List.of(), Set.of(), List.of(), List.of(), false);

        /** Whether no more than the files are others. */
        boolean sameButFiles(Details other) {
            return interactionId == other.interactionId
                    && needs.equals(other.needs)
                    && promises.equals(other.promises)
                    && initiatives.equals(other.initiatives)
                    && values.equals(other.values)
                    && hidden == other.hidden;
        }
    }

    /**
     * @param desk what every screen is given
     * @param subject the contact whose page it is, or 0
     * @param feed where the entries come from
     */
    public TimelineViewModel(Desk desk, long subject, TimelineFeed feed) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "interaction",
                "appointment",
                "participant",
                "pitch",
                "collaboration",
                "collaborator",
                "collaboration_organization",
                "collaboration_talk",
                "outreach",
                "attempt",
                "position_held",
                "contact",
                "organization",
                "commitment",
                "need",
                "initiative",
                "value_entry",
                "attachment",
                PrivateStore.TABLE,
                "tag",
                "contact_tag");
        this.desk = desk;
        this.feed = feed;
        this.text = new TimelineText(desk, subject);
        lane.subscribe(_ -> arrange());
        kind.subscribe(_ -> arrange());
        filter.subscribe(_ -> arrange());
        range.subscribe(_ -> rangeChanged());
    }

    /** What the timeline is called; empty where its place says it. */
    String name() {
        return feed.name();
    }

    /** How entries are told. */
    public TimelineText text() {
        return text;
    }

    /** The lane shown; null for all. */
    public ReadOnlyObjectProperty<@Nullable Lane> laneProperty() {
        return lane;
    }

    /** The kind of interaction shown; null for all. */
    public ReadOnlyObjectProperty<Interaction.@Nullable Kind> kindProperty() {
        return kind;
    }

    /** The text that entries must hold. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The time that is listed; null for all. */
    ObjectProperty<@Nullable Span> rangeProperty() {
        return range;
    }

    /** What is selected, in chart and list alike. */
    ObjectProperty<@Nullable Picked> pickedProperty() {
        return picked;
    }

    /** What the chart shows; filters leave it alone. */
    ReadOnlyObjectProperty<ChartedEntries> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** How many entries are listed. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The rows, newest first. */
    public ReadOnlyObjectProperty<List<TimelineRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many entries each lane has; they add up to all. */
    public ReadOnlyObjectProperty<Map<Lane, Integer>> countsProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** How many interactions there are of each kind; they add up to the talks. */
    public ReadOnlyObjectProperty<Map<Interaction.Kind, Integer>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    /** Whether the entries were loaded once. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The entry whose details are open; null for none. */
    public ReadOnlyObjectProperty<@Nullable TimelineEntry> expandedProperty() {
        return expanded.getReadOnlyProperty();
    }

    /** What came out of the interaction whose details are open. */
    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Shows one lane, or all. */
    public void showLane(@Nullable Lane only) {
        kind.set(null);
        lane.set(only);
    }

    /** Shows one kind of interaction. */
    public void showKind(Interaction.Kind only) {
        lane.set(Lane.TALKS);
        kind.set(only);
    }

    /** Shows everything again. */
    public void clearFilters() {
        showLane(null);
        filter.set("");
        range.set(null);
    }

    /** Lists everything in the month of a moment, and nothing else. */
    void showMonthOf(long moment) {
        showLane(null);
        filter.set("");
        ZoneId zone = desk.times().zone();
        LocalDate first = desk.times().dayOf(Instant.ofEpochMilli(moment)).withDayOfMonth(1);
        range.set(
                new Span(
                        first.atStartOfDay(zone).toInstant().toEpochMilli(),
                        first.plusMonths(1).atStartOfDay(zone).toInstant().toEpochMilli()));
    }

    /** Says whose initiative a talk was. */
    void initiatedBy(Interaction talk, Set<Long> contacts) {
        then(
                desk.services()
                        .value()
                        .standings()
                        .initiatedBy(talk.id(), contacts, talk.summary()),
                _ -> desk.toasts().undoable(desk.text("initiative.changed")));
    }

    /** Opens the details of an entry, or closes them. */
    public void toggle(TimelineEntry entry) {
        expand(isExpanded(entry) ? null : entry);
    }

    /** Opens the details of an entry; null closes them. */
    public void expand(@Nullable TimelineEntry entry) {
        expanded.set(entry);
        loadDetails();
    }

    /** Whether the details of an entry are open. */
    public boolean isExpanded(TimelineEntry entry) {
        TimelineEntry open = expanded.get();
        return open != null && TimelineRow.keyOf(open).equals(TimelineRow.keyOf(entry));
    }

    @Override
    protected void reload() {
        load(feed.everyTalk());
    }

    private void load(CompletableFuture<Optional<TalkColumns>> everyTalk) {
        Wanted wanted = wanted();
        load(
                "entries",
                feed.entries(wanted.range())
                        .thenCombine(
                                everyTalk,
                                (found, talks) ->
                                        shown(
                                                new TimelineSource(
                                                        found,
                                                        talks.orElse(null),
                                                        desk.times().zone()),
                                                wanted)),
                this::show);
    }

    private Wanted wanted() {
        return new Wanted(lane.get(), kind.get(), filter.get(), range.get());
    }

    /** What is not loaded because there are too many is loaded for the time that is wanted. */
    private void rangeChanged() {
        TalkColumns talks = all.everyTalk();
        if (talks == null) {
            arrange();
        } else if (showing()) {
            load(CompletableFuture.completedFuture(Optional.of(talks)));
        }
    }

    @Override
    protected void onChange(Change change) {
        if (change.touches(ENTRIES) || change.touches(feed.tables().toArray(String[]::new))) {
            reload();
        }
        loadDetails();
    }

    private void arrange() {
        if (showing()) {
            Wanted wanted = wanted();
            TimelineSource entries = all;
            load(
                    "entries",
                    CompletableFuture.supplyAsync(() -> shown(entries, wanted)),
                    this::show);
        }
    }

    private void loadDetails() {
        if (!(expanded.get() instanceof TimelineEntry.Talk talk)) {
            details.set(Details.NONE);
            return;
        }
        long id = talk.interaction().id();
        Services services = desk.services();
        CompletableFuture<List<Need>> needs = services.needs().outOf(id);
        CompletableFuture<List<Commitment>> promises = services.agenda().outOf(id);
        CompletableFuture<Set<Long>> initiatives = services.value().standings().initiatives(id);
        CompletableFuture<List<ValueEntry>> values = services.value().ledger().outOf(id);
        CompletableFuture<List<Attachment>> files = services.interactions().attachments(id);
        CompletableFuture<Boolean> hidden = services.privacy().ofInteraction(id);
        load(
                "details",
                CompletableFuture.allOf(needs, promises, initiatives, values, files, hidden)
                        .thenApply(
                                _ ->
                                        new Details(
                                                id,
                                                needs.join(),
                                                promises.join(),
                                                initiatives.join(),
                                                values.join(),
                                                files.join(),
                                                hidden.join())),
                details::set);
    }

    /** Marks the talk whose details are open as private, or takes the mark away. */
    void turnPrivate(TimelineEntry.Talk talk) {
        boolean wanted = !details.get().hidden();
        String summary = talk.interaction().summary();
        then(
                desk.services().privacy().markInteraction(talk.interaction().id(), wanted, summary),
                _ ->
                        desk.toasts()
                                .undoable(
                                        desk.text(
                                                wanted
                                                        ? "timeline.private.done"
                                                        : "timeline.private.over")));
    }

    private void show(Shown shown) {
        all = shown.all();
        lanes.set(all.lanes());
        kinds.set(all.kinds());
        chart.set(shown.all().chart());
        count.set(shown.count());
        rows.set(shown.rows());
        loaded.set(true);
    }

    private Shown shown(TimelineSource entries, Wanted wanted) {
        String folded = Folding.fold(wanted.text());
        List<TimelineRow> list = new ArrayList<>();
        YearMonth month = null;
        int lines = 0;
        for (int i = 0; i < entries.entries().size(); i++) {
            TimelineEntry entry = entries.entries().get(i);
            if (!of(entry, wanted) || !entries.holds(i, folded, text)) {
                continue;
            }
            LocalDate day = desk.times().dayOf(entry.at());
            YearMonth next = YearMonth.from(day);
            if (!next.equals(month)) {
                list.add(heading(next, month));
                month = next;
            }
            list.add(new TimelineRow.Line(entry));
            lines++;
        }
        return new Shown(entries, List.copyOf(list), lines);
    }

    private static boolean of(TimelineEntry entry, Wanted wanted) {
        if (wanted.range() != null && !wanted.range().holds(entry.at().toEpochMilli())) {
            return false;
        }
        if (wanted.kind() != null) {
            return entry instanceof TimelineEntry.Talk talk
                    && talk.interaction().kind() == wanted.kind();
        }
        return wanted.lane() == null || entry.lane() == wanted.lane();
    }

    private TimelineRow heading(YearMonth month, @Nullable YearMonth before) {
        boolean newYear = before == null || before.getYear() != month.getYear();
        return new TimelineRow.Month(
                month.toString(),
                newYear ? DateText.partial(month.getYear(), null, null, desk.locale()) : "",
                DateText.monthName(month.getMonthValue(), desk.locale()));
    }

    /** Deletes an interaction; the toast offers to undo it. */
    public void delete(Interaction interaction) {
        then(
                desk.services().interactions().delete(interaction),
                _ -> desk.toasts().undoable(desk.text("timeline.deleted")));
    }

    /** What is done with the files of an interaction. */
    FileActions files(long interactionId) {
        return new FileActions() {
            @Override
            public void addFiles(List<Path> chosen) {
                attach(interactionId, chosen);
            }

            @Override
            public void removeFile(Attachment file) {
                then(
                        desk.services().interactions().detach(file),
                        _ -> FileToasts.removed(desk, file));
            }

            @Override
            public void open(Attachment file) {
                TimelineViewModel.this.open(file);
            }
        };
    }

    private void attach(long interactionId, List<Path> chosen) {
        then(
                desk.services().interactions().attach(interactionId, chosen).result(),
                added -> FileToasts.added(desk, added, chosen.size()));
    }

    /** Opens an attachment with the program the system has for it. */
    public void open(Attachment attachment) {
        act(OpenedFile.of(desk, attachment));
    }
}
