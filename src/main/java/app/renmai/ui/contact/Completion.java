package app.renmai.ui.contact;

import app.renmai.model.contact.Tag;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.text.NameParts;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Proposes what is known while one types, pinyin too. ControlsFX asks for proposals on a thread of
 * its own, so they may wait for the workspace.
 */
final class Completion {
    private static final int MOST = 8;

    private Completion() {}

    /** Proposes organizations. */
    static void organizations(Desk desk, TextField field) {
        words(
                field,
                typed ->
                        desk.services().organizations().list().join().stream()
                                .map(line -> line.name())
                                .filter(name -> matches(typed, name))
                                .toList());
    }

    /** Proposes tags that are not among some. */
    static void tags(Desk desk, TextField field, Function<String, Boolean> borne) {
        words(
                field,
                typed ->
                        desk.services().contacts().tags().join().stream()
                                .map(Tag::name)
                                .filter(name -> !borne.apply(name) && matches(typed, name))
                                .toList());
    }

    private static void words(TextField field, Function<String, List<String>> known) {
        TextFields.bindAutoCompletion(
                field,
                request ->
                        idle(field, request.getUserText())
                                ? List.<String>of()
                                : first(known.apply(request.getUserText())));
    }

    /** Whether nothing is to be proposed: the field is empty, or no longer typed into. */
    private static boolean idle(TextField field, String typed) {
        return typed.isBlank() || !field.isFocused();
    }

    private static boolean matches(String typed, String name) {
        String key = SearchKey.of(NameParts.single(name), "");
        return Query.parse(typed.replaceFirst("^[#＃]+", "")).matches(key, "");
    }

    /**
     * Proposes people.
     *
     * @param except a contact who is not proposed
     * @param chosen told who was chosen
     */
    static void people(Desk desk, TextField field, long except, Consumer<ContactRow> chosen) {
        StringConverter<ContactRow> words =
                new StringConverter<>() {
                    @Override
                    public String toString(ContactRow row) {
                        return PersonField.words(desk, row.name());
                    }

                    @Override
                    public ContactRow fromString(String text) {
                        throw new IllegalStateException("people are chosen, not made");
                    }
                };
        AutoCompletionBinding<ContactRow> binding =
                TextFields.bindAutoCompletion(
                        field,
                        request ->
                                idle(field, request.getUserText())
                                        ? List.<ContactRow>of()
                                        : people(desk, request.getUserText(), except),
                        words);
        binding.setOnAutoCompleted(event -> chosen.accept(event.getCompletion()));
    }

    private static Collection<ContactRow> people(Desk desk, String typed, long except) {
        return first(
                desk.services().contactList().find(typed, Order.NAME, false).join().stream()
                        .filter(row -> row.id() != except)
                        .toList());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
