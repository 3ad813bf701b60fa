package app.renmai.app;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.service.collaboration.Work;
import app.renmai.store.Workspace;
import app.renmai.text.Folding;
import app.renmai.ui.desk.Services;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A collaboration named from outside: by its title, by its number, or by a part of its title. */
public final class NamedWork {
    private final Services services;

    /**
     * @param services where collaborations are looked up
     */
    public NamedWork(Services services) {
        this.services = services;
    }

    /**
     * Which may be meant: those of the very title come first, then the one of that number, then
     * those with these words in their title.
     *
     * @return none, the one, or all among which it is not clear
     */
    public List<Collaboration> meant(String argument) {
        String wanted = Folding.fold(argument.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Collaboration> all =
                Workspace.await(services.value().collaborations().all()).stream()
                        .map(Work::collaboration)
                        .toList();
        Stream<Predicate<Collaboration>> closer =
                Stream.of(
                        work -> Folding.fold(work.title()).equals(wanted),
                        work -> Long.toString(work.id()).equals(wanted),
                        work -> Folding.fold(work.title()).contains(wanted));
        return closer.map(each -> all.stream().filter(each).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
