package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;
import app.renmai.ui.log.LogForm.Field;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

class LogViewModelTest extends FxTest {
    private TestDesk fake;
    private LogViewModel model;
    private long tom;

    @BeforeEach
    void openForm() {
        openWorkspace();
        fake = new TestDesk(workspace, Locale.ENGLISH);
        Contact contact = Contact.named(PersonName.of("Becker", "Tom"), NOW);
        tom =
                Workspace.await(
                        fake.desk.services().contacts().add(contact, List.of(), "Nordlicht", ""));
        model = onFx(() -> new LogViewModel(fake.desk, List.of(tom)));
        on(model::show);
        await("given", () -> model.form().people().size() == 1);
    }

    @AfterEach
    void hide() {
        on(model::hide);
    }

    private static void on(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    @Test
    void aFormWithoutItsOneLineIsRefusedInWordsAndSavedOnceItHasIt() {
        AtomicBoolean done = new AtomicBoolean();
        Optional<Field> wrong = onFx(() -> model.save(() -> done.set(true)));
        assertThat(wrong).contains(Field.SUMMARY);
        assertThat(onFx(() -> model.form().error(Field.SUMMARY).get())).isNotEmpty();

        on(() -> model.form().whenProperty().set("yesterday 3pm"));
        on(() -> model.form().summaryProperty().set("Spring campus tour"));
        on(() -> model.form().nextProperty().set("26 Nov, with the numbers"));
        assertThat(onFx(() -> model.save(() -> done.set(true)))).isEmpty();
        await("saved", done::get);
        assertThat(Workspace.await(fake.desk.services().timeline().ofContact(tom)))
                .singleElement()
                .isInstanceOfSatisfying(
                        TimelineEntry.Talk.class,
                        talk -> assertThat(talk.interaction().participants()).containsExactly(tom));
        assertThat(Workspace.await(fake.desk.services().agenda().reminders(tom))).hasSize(1);
    }

    @Test
    void theSearchFindsByPinyinAndLeavesOutWhoIsThere() {
        Contact contact = Contact.named(PersonName.of("曾", "慧"), NOW);
        Workspace.await(fake.desk.services().contacts().add(contact, List.of(), "", ""));
        assertThat(found("zenghui").getFirst().name()).isEqualTo(PersonName.of("曾", "慧"));
        assertThat(found("becker")).noneMatch(person -> person.id() == tom);
    }

    private List<Person> found(String typed) {
        return Workspace.await(onFx(() -> model.find(typed)));
    }
}
