package app.renmai.ui.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.Erasure;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;
import app.renmai.ui.contacts.ContactsViewModel;
import app.renmai.ui.desk.Services;
import app.renmai.ui.duplicate.DuplicatesViewModel.Search;
import app.renmai.ui.kit.ViewModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The screen of duplicates and the list of contacts tell of the same pairs, whatever happens. */
class DuplicatesViewModelTest extends FxTest {
    private Services all;
    private DuplicatesViewModel pairs;
    private ContactsViewModel list;
    private long tom;
    private long again;

    @BeforeEach
    void twoPairs() {
        openWorkspace();
        TestDesk fake = new TestDesk(workspace, Locale.ENGLISH);
        all = fake.desk.services();
        tom = add("Becker", "Tom", ContactPoint.email("tom@x.de", ""));
        again = add("Becker", "Tom", ContactPoint.email("tom@x.de", ""));
        add("Silva", "Ana");
        add("Silva", "Ana");
        pairs = onFx(() -> new DuplicatesViewModel(fake.desk));
        list = onFx(() -> new ContactsViewModel(fake.desk));
        for (ViewModel model : List.of(pairs, list)) {
            onFx(
                    () -> {
                        model.show();
                        return true;
                    });
        }
        told(2);
    }

    @AfterEach
    void hide() {
        for (ViewModel model : List.of(pairs, list)) {
            onFx(
                    () -> {
                        model.hide();
                        return true;
                    });
        }
    }

    private long add(String family, String given, ContactPoint... points) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(all.contacts().add(contact, List.of(points), "", ""));
    }

    private void told(int count) {
        await(
                count + " pairs in both",
                () ->
                        pairs.pairsProperty().size() == count
                                && list.alikeProperty().get().pairs().size() == count);
        assertThat(onFx(() -> pairs.searchProperty().get())).isEqualTo(Search.DONE);
        assertThat(onFx(() -> list.alikeProperty().get().alike(tom))).isEqualTo(count == 2 ? 2 : 0);
    }

    private void undo() {
        Workspace.await(workspace.undo());
        told(2);
    }

    @Test
    void thoseWhoAreMergedGoAndComeBackWithUndo() {
        Workspace.await(all.merging().merge(again, tom, Map.of()));
        told(1);
        undo();
    }

    @Test
    void thoseWhoAreDeletedGoAndComeBackWithUndo() {
        Workspace.await(all.contacts().delete(List.of(again), ""));
        told(1);
        undo();
    }

    @Test
    void thoseToldApartGoAndComeBackWithUndo() {
        onFx(
                () -> {
                    pairs.notSame(pairs.pairsProperty().getFirst());
                    return true;
                });
        told(1);
        undo();
    }

    @Test
    void whoIsErasedGoes() {
        Erasure.Plan plan = Workspace.await(all.erasure().plan(again)).orElseThrow();
        Workspace.await(all.erasure().run(plan));
        told(1);
    }

    @Test
    void whoIsNoLongerLikeAnybodyGoes() {
        Workspace.await(all.contacts().rename(again, PersonName.of("Novák", "Jan")));
        await("still one address", () -> pairs.pairsProperty().getFirst().pair().score() < 60);
        ContactPoint point =
                Workspace.await(all.contacts().details(again)).orElseThrow().points().getFirst();
        Workspace.await(all.contacts().deletePoint(point));
        told(1);
    }

    @Test
    void aSearchThatIsStoppedLeavesWhatIsKnown() {
        onFx(
                () -> {
                    pairs.look();
                    pairs.stop();
                    return true;
                });
        Workspace.await(all.contacts().delete(List.of(again), ""));
        told(1);
    }
}
