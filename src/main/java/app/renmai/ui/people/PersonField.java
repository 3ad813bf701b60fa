package app.renmai.ui.people;

import app.renmai.model.contact.ContactName;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.kit.Completion;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.Proposals;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One person out of the contacts, found by name or pinyin. */
public final class PersonField extends CustomTextField {
    private static final int MOST = 7;
    private static final double AVATAR = 24;

    private final Desk desk;
    private final Set<Long> except;
    private final Consumer<ContactName> chosen;
    private final boolean anyone;
    private final Completion<ContactRow> completion;
    private @Nullable ContactName person;

    /**
     * @param desk what every screen is given
     * @param prompt whom to type
     * @param except contacts who cannot be chosen
     * @param chosen told who was chosen out of the list
     */
    public PersonField(Desk desk, String prompt, Set<Long> except, Consumer<ContactName> chosen) {
        this(desk, prompt, except, chosen, false);
    }

    private PersonField(
            Desk desk,
            String prompt,
            Set<Long> except,
            Consumer<ContactName> chosen,
            boolean anyone) {
        this.desk = desk;
        this.anyone = anyone;
        this.except = Set.copyOf(except);
        this.chosen = chosen;
        setPromptText(prompt);
        setAccessibleText(prompt);
        this.completion = new Completion<>(this, this, new People());
    }

    /**
     * A field for a contact or the name of anyone else: contacts wait to be chosen, for another
     * name may begin like theirs.
     *
     * @param desk what every screen is given
     * @param prompt whom to type
     * @param except contacts who cannot be chosen
     */
    public static PersonField orName(Desk desk, String prompt, Set<Long> except) {
        return new PersonField(desk, prompt, except, _ -> {}, true);
    }

    /** Shows someone, or nobody. */
    public void show(@Nullable ContactName shown) {
        person = shown;
        completion.write(shown == null ? "" : words(shown));
    }

    private String words(ContactName who) {
        Names.Shown name = desk.names().shown(who.name());
        return name.other().isEmpty() ? name.main() : name.main() + " " + name.other();
    }

    /** Who was chosen; empty when the text is no longer their name. */
    public Optional<ContactName> person() {
        return Optional.ofNullable(person)
                .filter(who -> getText().strip().equals(words(who).strip()));
    }

    private final class People implements Proposals<ContactRow> {
        @Override
        public CompletableFuture<List<ContactRow>> find(String typed) {
            return desk.services().contactList().meant(typed, except, MOST);
        }

        @Override
        public PersonLine row(ContactRow row) {
            return PersonLine.flat(AVATAR).show(desk, row);
        }

        @Override
        public String words(ContactRow row) {
            return PersonLine.words(
                    desk.names().shown(row.name()), row.title(), row.organization());
        }

        @Override
        public void take(ContactRow row) {
            ContactName who = new ContactName(row.id(), row.name());
            PersonField.this.show(who);
            chosen.accept(who);
        }

        @Override
        public boolean meant(String typed, ContactRow first) {
            return !anyone;
        }

        /** Takes the first one as soon as it is known, unless something else is typed by then. */
        @Override
        public boolean early(String typed) {
            if (anyone || typed.isBlank()) {
                return false;
            }
            find(typed)
                    .whenCompleteAsync(
                            (found, failure) -> {
                                if (failure != null) {
                                    failed(Failures.cause(failure));
                                } else if (!found.isEmpty()
                                        && isFocused()
                                        && getText().equals(typed)) {
                                    take(found.getFirst());
                                }
                            },
                            desk.ui());
            return true;
        }

        @Override
        public String nothing() {
            return anyone ? "" : desk.text("people.nobody");
        }

        @Override
        public void failed(Throwable cause) {
            desk.problem(cause);
        }
    }
}
