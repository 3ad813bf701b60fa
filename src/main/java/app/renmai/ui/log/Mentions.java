package app.renmai.ui.log;

import app.renmai.service.log.Someone;
import app.renmai.ui.desk.Desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Contacts who are named in what was written and are not among those who took part: one after the
 * other is asked about, each once, and nothing waits for the answer.
 */
final class Mentions {
    private final Desk desk;
    private final LogForm form;
    private final ReadOnlyObjectWrapper<Optional<Person>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Long> answered = new HashSet<>();
    private List<Person> named = List.of();

    Mentions(Desk desk, LogForm form) {
        this.desk = desk;
        this.form = form;
        form.people().subscribe(this::ask);
        form.summaryProperty().subscribe(_ -> look());
        form.bodyProperty().subscribe(_ -> look());
    }

    /** Who is asked about now; nobody most of the time. */
    ReadOnlyObjectProperty<Optional<Person>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    private String written() {
        return (form.summaryProperty().get() + "\n" + form.bodyProperty().get()).strip();
    }

    private void look() {
        String text = written();
        if (text.isEmpty()) {
            // Another talk begins.
            answered.clear();
            show(List.of());
            return;
        }
        desk.after(
                desk.services().logLines().named(text, desk.locale()),
                found -> {
                    if (text.equals(written())) {
                        show(found);
                    }
                });
    }

    private void show(List<Someone> found) {
        named = found.stream().map(Person::of).toList();
        ask();
    }

    private void ask() {
        asked.set(named.stream().filter(this::open).findFirst());
    }

    private boolean open(Person person) {
        return !answered.contains(person.id())
                && form.people().stream().noneMatch(each -> each.id() == person.id());
    }

    /** They took part, too. */
    void add() {
        asked.get()
                .ifPresent(
                        person -> {
                            answered.add(person.id());
                            form.people().add(person);
                        });
    }

    /** They did not. */
    void leave() {
        asked.get()
                .ifPresent(
                        person -> {
                            answered.add(person.id());
                            ask();
                        });
    }
}
