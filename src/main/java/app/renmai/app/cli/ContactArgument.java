package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
                .or(() -> name(context, argument))
                .orElseThrow(() -> new InputException(common.text("problem.no-contact", argument)));
    }

    private static Optional<Long> number(AppContext context, String argument) {
        if (!argument.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(argument);
        return Workspace.await(context.services().contactList().row(id)).map(ContactRow::id);
    }

    private static Optional<Long> uid(AppContext context, String argument) {
        try {
            return Workspace.await(context.services().contacts().idOf(UUID.fromString(argument)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> name(AppContext context, String argument) {
        List<ContactRow> found =
                Workspace.await(context.services().contactList().find(argument, Order.NAME, false));
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }
}
