package app.renmai.ui.contact;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;

import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** One person out of the contacts, found by name or pinyin. */
final class PersonField extends TextField {
    private final Desk desk;
    private @Nullable ContactName chosen;

    /**
     * @param except a contact who cannot be chosen
     */
    PersonField(Desk desk, String prompt, long except) {
        this.desk = desk;
        setPromptText(prompt);
        setAccessibleText(prompt);
        Completion.people(desk, this, except, row -> choose(new ContactName(row.id(), row.name())));
    }

    /** A name as it stands in the field: the one shown first and the one beside it. */
    static String words(Desk desk, PersonName name) {
        Names.Pair pair = desk.names().pair(name);
        return pair.other().isEmpty() ? pair.main() : pair.main() + " " + pair.other();
    }

    /** Shows someone, or nobody. */
    void choose(@Nullable ContactName person) {
        chosen = person;
        setText(person == null ? "" : words(desk, person.name()));
        end();
    }

    /** Who was chosen; empty when the text is no longer their name. */
    Optional<ContactName> person() {
        ContactName person = chosen;
        return person != null && getText().strip().equals(words(desk, person.name()))
                ? Optional.of(person)
                : Optional.empty();
    }
}
