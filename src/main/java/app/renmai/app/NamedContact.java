package app.renmai.app;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.text.Query;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Services;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A contact named from outside: by number, by uid, or by a name that only one bears. */
public final class NamedContact {
    private final Services services;
    private final Names names;

    /**
     * @param services where contacts are looked up
     * @param names how names are written
     */
    public NamedContact(Services services, Names names) {
        this.services = services;
        this.names = names;
    }

    /**
     * Who may be meant.
     *
     * @return nobody, the one, or all among whom it is not clear
     */
    public List<Long> meant(String argument) {
        return number(argument)
                .or(() -> uid(argument))
                .map(List::of)
                .orElseGet(() -> name(argument));
    }

    private Optional<Long> number(String argument) {
        if (!argument.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(argument);
        return Workspace.await(services.contacts().details(id)).map(_ -> id);
    }

    private Optional<Long> uid(String argument) {
        try {
            return Workspace.await(services.contacts().idOf(UUID.fromString(argument)));
        } catch (IllegalArgumentException _) {
            // What is no uid may be a name.
            return Optional.empty();
        }
    }

    private List<Long> name(String argument) {
        if (argument.isBlank() || argument.matches("\\d+")) {
            return List.of();
        }
        List<ContactRow> found =
                Workspace.await(services.contactList().find(argument, Order.NAME, false));
        // Notes of others speak of a person too; the name decides.
        Query query = Query.parse(argument);
        List<Predicate<ContactRow>> closer =
                List.of(
                        _ -> true,
                        row -> named(row, argument),
                        row -> query.matches(row.nameKey(), ""));
        return closer.stream()
                .map(each -> found.stream().filter(each).toList())
                .filter(rows -> rows.size() == 1)
                .findFirst()
                .orElse(found)
                .stream()
                .map(ContactRow::id)
                .toList();
    }

    private boolean named(ContactRow row, String argument) {
        Names.Pair pair = names.pair(row.name());
        return argument.strip().equalsIgnoreCase(pair.main())
                || argument.strip().equalsIgnoreCase(pair.other());
    }
}
