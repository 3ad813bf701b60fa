package app.renmai.ui.value;

import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.WorkName;
import app.renmai.model.value.Need;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.value.Ledger;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.TalkChoice;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** An entry that is being noted or changed: what it can have served, and from which talk it is. */
final class ValueViewModel extends ViewModel {
    private static final int TALKS = 8;

    private final Desk desk;
    private final @Nullable ValueEntry before;
    private long contact;
    private final @Nullable Long talk;
    private final ReadOnlyObjectWrapper<List<Need>> needs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Interaction>> talks =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<WorkName>> works =
            new ReadOnlyObjectWrapper<>(List.of());
    private String name = "";
    private final Map<Long, ValueEntry> served = new HashMap<>();
    private boolean saving;

    /**
     * @param before the entry as it is, or null for a new one
     * @param talk the talk one comes from, or null
     */
    ValueViewModel(Desk desk, @Nullable ValueEntry before, long contact, @Nullable Long talk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "need",
                "organization_need",
                "position_held",
                "interaction",
                "collaboration",
                "collaborator",
                "contact");
        this.desk = desk;
        this.before = before;
        this.contact = contact;
        this.talk = before == null ? talk : before.origin().interactionId();
    }

    @Nullable ValueEntry before() {
        return before;
    }

    long contact() {
        return contact;
    }

    /** Makes it somebody else's; what was typed stays, and what they need is asked anew. */
    void choose(long other) {
        if (contact != other) {
            contact = other;
            refresh();
        }
    }

    /** The talk that is chosen at first. */
    @Nullable Long talk() {
        return talk;
    }

    /** What they need, and what the entry serves already. */
    ReadOnlyObjectProperty<List<Need>> needsProperty() {
        return needs.getReadOnlyProperty();
    }

    /** The talks it can be from, the newest first. */
    ReadOnlyObjectProperty<List<Interaction>> talksProperty() {
        return talks.getReadOnlyProperty();
    }

    /** The work it can be out of, the newest first. */
    ReadOnlyObjectProperty<List<WorkName>> worksProperty() {
        return works.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "name",
                desk.services().contacts().details(contact),
                found -> found.ifPresent(one -> name = desk.names().of(one.contact().name())));
        load(
                "needs",
                desk.services()
                        .needs()
                        .servedThrough(contact, before == null ? null : before.served().needId())
                        .thenCompose(this::withServed),
                needs::set);
        Long done = before == null ? null : before.origin().collaborationId();
        load(
                "works",
                desk.services()
                        .value()
                        .collaborations()
                        .openWith(
                                Set.of(),
                                done == null ? Set.of() : Set.of(done),
                                desk.times().today())
                        .thenCombine(
                                desk.services().value().collaborations().ofContact(contact),
                                (kept, theirs) ->
                                        Stream.concat(theirs.stream(), kept.stream())
                                                .map(work -> work.collaboration())
                                                .map(one -> new WorkName(one.id(), one.title()))
                                                .distinct()
                                                .toList()),
                works::set);
        load(
                "talks",
                TalkChoice.with(
                        desk, desk.services().interactions().talksWith(contact, TALKS), talk),
                talks::set);
    }

    /** Remembers what has served each before. */
    private CompletableFuture<List<Need>> withServed(List<Need> all) {
        CompletableFuture<List<Need>> ready = CompletableFuture.completedFuture(all);
        for (Need each : all) {
            ready =
                    ready.thenCombine(
                            desk.services().value().ledger().serving(each.id()),
                            (needed, entries) -> {
                                remember(each, entries);
                                return needed;
                            });
        }
        return ready;
    }

    private synchronized void remember(Need need, List<ValueEntry> entries) {
        served.remove(need.id());
        entries.stream()
                .filter(each -> before == null || each.id() != before.id())
                .findFirst()
                .ifPresent(each -> served.put(need.id(), each));
    }

    /** What has served a need already; empty when nothing has. */
    synchronized Optional<ValueEntry> servedBefore(long need) {
        return Optional.ofNullable(served.get(need));
    }

    /** A day as it is shown and can be typed again. */
    String written(LocalDate day) {
        return desk.times().exact(day);
    }

    /** The day that is meant by what is typed; empty when it is none, or still to come. */
    Optional<LocalDate> day(String typed) {
        return desk.times().readPast(typed).filter(day -> !day.isAfter(desk.times().today()));
    }

    /**
     * Keeps an entry.
     *
     * @param met whether the need it serves is met by it
     * @param done runs when it is kept
     */
    void save(ValueEntry entry, boolean met, Runnable done) {
        if (saving) {
            return;
        }
        saving = true;
        Ledger ledger = desk.services().value().ledger();
        CompletableFuture<?> kept =
                before == null ? ledger.add(entry, met) : ledger.edit(entry, met);
        act(kept)
                .whenCompleteAsync(
                        (_, failure) -> {
                            saving = false;
                            if (failure == null) {
                                done.run();
                                desk.inWindow()
                                        .toasts()
                                        .undoable(
                                                desk.text(
                                                        before == null
                                                                ? "value.added"
                                                                : "value.edited",
                                                        name));
                            }
                        },
                        desk.ui());
    }

    /** Deletes the entry. */
    void delete() {
        ValueEntry entry = before;
        if (entry != null) {
            then(
                    desk.services().value().ledger().delete(entry),
                    _ -> desk.inWindow().toasts().undoable(desk.text("value.deleted")));
        }
    }
}
