package app.renmai.ui.network;

import app.renmai.service.network.Network;
import app.renmai.service.network.Network.Person;
import app.renmai.service.network.NetworkMap;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.text.Query;
import app.renmai.text.Searchable;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Who is tied to whom: all of them, or those around one. */
public final class NetworkViewModel extends ViewModel {
    /** Over so many ties one looks around somebody. */
    static final int STEPS = 2;

    private final Desk desk;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Person>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Person>> around =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Network all = Network.NONE;

    /**
     * What is shown.
     *
     * @param network who, and their ties
     * @param map where they stand
     * @param found those that meet what is sought; all when nothing is
     */
    record Shown(Network network, NetworkMap map, List<Person> found) {
        Shown {
            found = List.copyOf(found);
        }

        /** Whether a contact meets what is sought. */
        boolean meets(long id) {
            return found.stream().anyMatch(person -> person.id() == id);
        }
    }

    /** The network of the workspace that is open. */
    public NetworkViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "position_held",
                "organization",
                IntroductionStore.TABLE,
                CollaborationStore.TABLE,
                CollaborationStore.COLLABORATORS);
        this.desk = desk;
        filter.subscribe(this::seek);
    }

    @Override
    protected void reload() {
        load(
                "network",
                desk.services().value().networks().all(),
                network -> {
                    all = network;
                    // Whoever one looks around may be tied to nobody any more, or gone.
                    around.set(around.get().flatMap(one -> in(network, one.id())));
                    arrange();
                });
    }

    /** Lays out what is to be seen, not on the thread of the window. */
    private void arrange() {
        Network part = around.get().map(one -> all.of(all.around(one.id(), STEPS))).orElse(all);
        String words = filter.get();
        load(
                "map",
                CompletableFuture.supplyAsync(
                        () -> new Shown(part, NetworkMap.of(part), found(part, words))),
                arranged -> {
                    shown.set(Optional.of(arranged));
                    select(selected.get().map(Person::id).orElse(0L));
                });
    }

    /** Whoever is selected but not what is sought is selected no longer. */
    private void seek() {
        shown.get()
                .ifPresent(
                        now -> {
                            Shown next =
                                    new Shown(
                                            now.network(),
                                            now.map(),
                                            found(now.network(), filter.get()));
                            selected.get()
                                    .filter(one -> !next.meets(one.id()))
                                    .ifPresent(_ -> selected.set(Optional.empty()));
                            shown.set(Optional.of(next));
                        });
    }

    private List<Person> found(Network network, String words) {
        Query query = Query.parse(words);
        return query.isEmpty()
                ? network.people()
                : network.people().stream()
                        .filter(person -> Searchable.of(words(person)).meets(query))
                        .toList();
    }

    private String words(Person person) {
        var pair = desk.names().pair(person.contact().name());
        return String.join(" ", pair.main(), pair.other(), person.organization());
    }

    /** What is sought. */
    StringProperty filterProperty() {
        return filter;
    }

    /** What is shown; empty until it is laid out. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Who is selected. */
    ReadOnlyObjectProperty<Optional<Person>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Around whom one looks; empty for everybody. */
    ReadOnlyObjectProperty<Optional<Person>> aroundProperty() {
        return around.getReadOnlyProperty();
    }

    /** Selects a contact; one that is not shown selects nobody. */
    void select(long id) {
        selected.set(shown.get().flatMap(now -> in(now.network(), id)));
    }

    private static Optional<Person> in(Network network, long id) {
        return network.people().stream().filter(person -> person.id() == id).findFirst();
    }

    /** Whom a contact is tied to directly; with itself. */
    Set<Long> tiedTo(long id) {
        return new HashSet<>(all.around(id, 1));
    }

    /**
     * Shows only those around whoever is selected, or everybody again. Whoever was found by typing
     * is found: all around them are shown, whatever they are called.
     */
    void turnAround() {
        Optional<Person> chosen = selected.get();
        filter.set("");
        chosen.ifPresent(one -> select(one.id()));
        around.set(around.get().isPresent() ? Optional.empty() : selected.get());
        arrange();
    }

    /** Whether there is anybody at all. */
    boolean anybody() {
        return !all.people().isEmpty();
    }
}
