package app.renmai.service.network;

import app.renmai.model.contact.ContactName;
import app.renmai.service.network.Network.Kind;
import app.renmai.service.network.Network.Person;
import app.renmai.service.network.Network.Tie;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.ContactListStore.Job;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.network.TieStore;
import app.renmai.store.network.TieStore.Pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Reads who is tied to whom. */
public final class Networks {
    private static final Comparator<Person> MOST_TIES_FIRST =
            Comparator.comparingInt(Person::ties).reversed().thenComparing(Person::id);

    private final Workspace workspace;

    /** The network of a workspace. */
    public Networks(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Who introduced whom, and who worked with whom. */
    public CompletableFuture<Network> all() {
        return workspace.read(Networks::read);
    }

    /** Reads who introduced whom, and who worked with whom. */
    public static Network read(Reader reader) {
        List<Tie> ties = new ArrayList<>();
        TieStore.introduced(reader).forEach(pair -> ties.add(tie(pair, Kind.INTRODUCED)));
        TieStore.workedTogether(reader).forEach(pair -> ties.add(tie(pair, Kind.WORKED)));
        Map<Long, Set<Long>> introduced = tiedTo(ties, Kind.INTRODUCED);
        Map<Long, Set<Long>> worked = tiedTo(ties, Kind.WORKED);
        Set<Long> people = new TreeSet<>(introduced.keySet());
        people.addAll(worked.keySet());
        if (people.isEmpty()) {
            return Network.NONE;
        }
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        Map<Long, String> places = new HashMap<>();
        for (Job job : ContactListStore.jobs(reader, people)) {
            places.putIfAbsent(job.contactId(), job.organization());
        }
        return new Network(
                names.values().stream()
                        .map(
                                name ->
                                        new Person(
                                                name,
                                                places.getOrDefault(name.id(), ""),
                                                introduced.getOrDefault(name.id(), Set.of()).size(),
                                                worked.getOrDefault(name.id(), Set.of()).size()))
                        .sorted(MOST_TIES_FIRST)
                        .toList(),
                ties);
    }

    /** Two who brought each other are tied once, and nobody is tied to themselves. */
    private static Map<Long, Set<Long>> tiedTo(List<Tie> ties, Kind kind) {
        Map<Long, Set<Long>> others = new HashMap<>();
        for (Tie tie : ties) {
            if (tie.kind() == kind && tie.one() != tie.other()) {
                others.computeIfAbsent(tie.one(), _ -> new HashSet<>()).add(tie.other());
                others.computeIfAbsent(tie.other(), _ -> new HashSet<>()).add(tie.one());
            }
        }
        return others;
    }

    private static Tie tie(Pair pair, Kind kind) {
        return new Tie(pair.one(), pair.other(), kind, pair.times());
    }
}
