package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.text.Query;
import app.renmai.ui.desk.Names;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A contact named on the command line: by number, by uid, or by a name that only one bears. */
final class ContactArgument {
    private ContactArgument() {}

    /**
     * Finds the contact meant.
     *
     * @return its id
     * @throws InputException when there is none, or more than one
     */
    static long resolve(AppContext context, Common common, String argument) {
        return number(context, argument)
                .or(() -> uid(context, argument))
                .or(() -> name(context, common, argument))
                .orElseThrow(() -> new InputException(common.text("problem.no-contact", argument)));
    }

    private static Optional<Long> number(AppContext context, String argument) {
        if (!argument.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(argument);
        return Workspace.await(context.services().contacts().details(id)).map(_ -> id);
    }

    private static Optional<Long> uid(AppContext context, String argument) {
        try {
            return Workspace.await(context.services().contacts().idOf(UUID.fromString(argument)));
        } catch (IllegalArgumentException _) {
            // What is no uid may be a name.
            return Optional.empty();
        }
    }

    private static Optional<Long> name(AppContext context, Common common, String argument) {
        if (argument.isBlank() || argument.matches("\\d+")) {
            return Optional.empty();
        }
        List<ContactRow> found =
                Workspace.await(context.services().contactList().find(argument, Order.NAME, false));
        if (found.size() <= 1) {
            return found.stream().findFirst().map(ContactRow::id);
        }
        // Notes of others speak of a person too; the name decides.
        Query query = Query.parse(argument);
        List<Predicate<ContactRow>> closer =
                List.of(
                        row -> named(common, row, argument),
                        row -> query.matches(row.nameKey(), ""));
        return closer.stream()
                .map(each -> found.stream().filter(each).toList())
                .filter(rows -> rows.size() == 1)
                .findFirst()
                .map(rows -> rows.getFirst().id())
                .or(
                        () -> {
                            throw new InputException(
                                    common.text(
                                            "problem.several-contacts", found.size(), argument));
                        });
    }

    private static boolean named(Common common, ContactRow row, String argument) {
        Names.Pair pair = common.names().pair(row.name());
        return argument.strip().equalsIgnoreCase(pair.main())
                || argument.strip().equalsIgnoreCase(pair.other());
    }
}
