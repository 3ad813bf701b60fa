package app.renmai.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class TodayViewModelTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private TestDesk fake;
    private TodayViewModel model;

    @BeforeEach
    void promiseSomething() {
        openWorkspace();
        fake = new TestDesk(workspace, Locale.ENGLISH);
        var services = fake.desk.services();
        Contact tom = Contact.named(PersonName.of("Becker", "Tom"), NOW);
        long id = Workspace.await(services.contacts().add(tom, List.of(), "", ""));
        Workspace.await(services.agenda().promise(id, Owner.ME, "Shelf plan", TODAY));
        model = onFx(() -> new TodayViewModel(fake.desk));
        onFx(
                () -> {
                    model.show();
                    return true;
                });
        await("one thing to do", () -> suggestions() == 1);
    }

    @AfterEach
    void hide() {
        onFx(
                () -> {
                    model.hide();
                    return true;
                });
    }

    private int suggestions() {
        return model.boardProperty().get().map(board -> board.suggestions().size()).orElse(-1);
    }

    private int done() {
        return model.boardProperty().get().map(board -> board.page().done().size()).orElse(-1);
    }

    @Test
    void whatIsDoneLeavesTheListAndComesBackWithUndo() {
        onFx(
                () -> {
                    model.done(model.boardProperty().get().orElseThrow().suggestions().getFirst());
                    return true;
                });
        await("done", () -> suggestions() == 0 && done() == 1);
        assertThat(fake.told).hasSize(1);
        Workspace.await(workspace.undo());
        await("back", () -> suggestions() == 1 && done() == 0);
    }

    @Test
    void whatIsPutOffWaitsUntilItsDayAndStaysPromisedForItsOwn() {
        onFx(
                () -> {
                    model.putOff(
                            model.boardProperty().get().orElseThrow().suggestions().getFirst(),
                            TODAY.plusDays(9));
                    return true;
                });
        await("put off", () -> suggestions() == 0);
        assertThat(model.boardProperty().get().orElseThrow().page().open().commitments())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).isEqualTo(TODAY));
    }
}
