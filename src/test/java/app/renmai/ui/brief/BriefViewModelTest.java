package app.renmai.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.Part;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;
import app.renmai.ui.brief.BriefViewModel.Shown;
import app.renmai.ui.kit.Presence;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the brief on the screen keeps, over a real workspace and without a window. */
class BriefViewModelTest extends FxTest {
    private static final Question PRODUCT = new Question(Part.PRODUCT, null);

    private TestDesk desk;
    private BriefViewModel model;
    private long lin;

    @BeforeEach
    void open() {
        openWorkspace();
        desk = new TestDesk(workspace, Locale.ENGLISH);
        lin =
                services.contacts()
                        .add(Contact.named(PersonName.of("Lin", "Yue"), NOW), List.of(), "", "")
                        .join();
        show();
    }

    private void show() {
        model = new BriefViewModel(desk.desk, lin, null);
        act(model::show);
        await("loaded", () -> model.stateProperty().get() == Presence.THERE);
    }

    private void reopen() {
        hide();
        show();
    }

    @AfterEach
    void hide() {
        act(model::hide);
    }

    private static void act(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    private Shown shown() {
        return onFx(() -> model.shownProperty().get().orElseThrow());
    }

    @Test
    void aQuestionIsMadeATaskOnceAndIsOneAgainWhenThatIsTakenBack() {
        act(() -> model.prepare(PRODUCT));
        await("a task", () -> model.task(PRODUCT).isPresent());
        act(() -> model.prepare(PRODUCT));
        assertThat(services.agenda().reminders(lin).join()).hasSize(1);
        assertThat(desk.told)
                .containsExactly("A task for Wed 18 Nov; it stands among what is next");
        workspace.undo().join();
        await("a question again", () -> model.task(PRODUCT).isEmpty());
    }

    @Test
    void whatWasLeftStaysLeftUntilItIsTakenUpOrTakenBack() {
        act(() -> model.leave(PRODUCT));
        await("left", this::left);
        assertThat(desk.told).containsExactly("Left as a question; it stays on the page");
        act(() -> model.begin("  Four in ten came alone.  "));
        await("written", () -> model.shownProperty().get().orElseThrow().brief().ready() == 1);
        assertThat(left()).isTrue();
        assertThat(shown().brief().firstSentence()).isEqualTo("Four in ten came alone.");
        act(() -> model.takeUp(PRODUCT));
        await("taken up", () -> !left());
        workspace.undo().join();
        await("left again", this::left);
        reopen();
        assertThat(left()).isTrue();
        services.contacts().delete(List.of(lin), "x").join();
        workspace.undo().join();
        reopen();
        assertThat(left()).isTrue();
    }

    private boolean left() {
        return shown().brief().left(PRODUCT);
    }

    @Test
    void aPageThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "mine");
        act(() -> model.writePdf(file.resolve("brief.pdf")));
        await("told", () -> !desk.told.isEmpty());
        assertThat(desk.told).hasSize(1).first().asString().contains(file.toString());
        assertThat(file).hasContent("mine");
        act(() -> model.writePdf(dir.resolve("brief.pdf")));
        await("saved", () -> desk.told.contains("Brief saved as brief.pdf"));
    }

    @Test
    void printingOpensThePageWithTheProgramForPdf() {
        act(model::print);
        await("opened", () -> !desk.links.isEmpty());
        String opened = Objects.requireNonNull(desk.links.getFirst().getPath());
        assertThat(opened).endsWith("Brief for Yue Lin.pdf");
    }

    @Test
    void aContactThatIsDeletedIsGone() {
        services.contacts().delete(List.of(lin), "x").join();
        await("gone", () -> model.stateProperty().get() == Presence.GONE);
        workspace.undo().join();
        await("back", () -> model.stateProperty().get() == Presence.THERE);
    }
}
