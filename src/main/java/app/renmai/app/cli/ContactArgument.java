package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.app.NamedContact;

import java.util.List;

/** A contact named on the command line. */
final class ContactArgument {
    private ContactArgument() {}

    /**
     * Finds the contact meant.
     *
     * @return its id
     * @throws InputException when there is none, or more than one
     */
    static long resolve(AppContext context, Common common, String argument) {
        List<Long> meant = new NamedContact(context.services(), common.names()).meant(argument);
        if (meant.isEmpty()) {
            throw new InputException(common.text("problem.no-contact", argument));
        }
        if (meant.size() > 1) {
            throw new InputException(
                    common.text("problem.several-contacts", meant.size(), argument));
        }
        return meant.getFirst();
    }
}
