package app.renmai.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.today.TodaySettings;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
        doTheFirst();
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

    @Test
    void aMeetingThatHasBegunIsNoLongerToCome() {
        long tom = model.boardProperty().get().orElseThrow().suggestions().getFirst().contactId();
        Interaction call =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.CALL,
                        Interaction.Direction.BOTH,
                        NOW.plusSeconds(60),
                        null,
                        false,
                        "",
                        "Shelf plan",
                        "",
                        List.of(tom),
                        NOW);
        Workspace.await(fake.desk.services().interactions().log(LogEntry.of(call)));
        await("two things to do", () -> suggestions() == 2);
        clock.set(NOW.plusSeconds(59));
        onFx(this::timePassed);
        assertThat(onFx(() -> model.loadingProperty().get())).isFalse();
        clock.set(NOW.plusSeconds(60));
        onFx(this::timePassed);
        await("one thing to do", () -> suggestions() == 1);
    }

    private boolean timePassed() {
        model.timePassed();
        return true;
    }

    @Test
    void whatIsDoneTakesRoomAndMoreIsShownOnRequest() {
        long tom = model.boardProperty().get().orElseThrow().suggestions().getFirst().contactId();
        Workspace.await(fake.desk.services().suggesting().set(new TodaySettings(1, 7)));
        Workspace.await(fake.desk.services().agenda().promise(tom, Owner.ME, "Numbers", TODAY));
        await("one more waits", () -> waiting() == 1 && suggestions() == 1);
        doTheFirst();
        await("no room", () -> suggestions() == 0 && waiting() == 1 && done() == 1);
        onFx(
                () -> {
                    model.showMore();
                    return true;
                });
        await("shown", () -> suggestions() == 1 && waiting() == 0);
        assertThat(model.boardProperty().get().orElseThrow().worth()).isZero();
    }

    private void doTheFirst() {
        onFx(
                () -> {
                    model.done(model.boardProperty().get().orElseThrow().suggestions().getFirst());
                    return true;
                });
    }

    private int waiting() {
        return model.boardProperty().get().map(TodayViewModel.Board::waiting).orElse(-1);
    }
}
