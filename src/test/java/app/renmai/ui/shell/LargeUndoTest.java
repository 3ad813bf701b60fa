package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.undo.Undoing;
import app.renmai.store.LongStep;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Undo of a large import is seen in the jobs bar, where it can be stopped. */
class LargeUndoTest extends FxTest {
    private static final long PEOPLE = Undoing.MOST_AT_ONCE + 1;

    private void openWithMany() {
        openWorkspace();
        LongStep step = workspace.begin(Op.IMPORT, "friends.vcf");
        Workspace.await(
                step.write(
                        tx -> {
                            for (int i = 0; i < PEOPLE; i++) {
                                ContactStore.insert(
                                        tx, Contact.named(PersonName.of("", "Tom " + i), tx.now()));
                            }
                            return true;
                        }));
        Workspace.await(step.finish());
        openWindow(new Route.Organizations());
    }

    private String words(String selector) {
        return SeenWords.of(stage.getScene(), selector);
    }

    private long people() {
        return Workspace.await(services.contacts().count());
    }

    private Button button(String selector) {
        return (Button) onFx(() -> stage.getScene().lookup(selector));
    }

    private void awaitUnderWay() {
        await("under way", () -> words(".statusbar").contains("Undoing Import · friends.vcf"));
        await("once is enough", () -> button("#undo").isDisabled());
    }

    @Test
    void itIsStoppedInTheJobsBarAndEverythingIsThere() {
        openWithMany();
        work.hold();
        press(KeyCode.CONTROL, KeyCode.Z);
        awaitUnderWay();
        CompletableFuture<Void> lane = new CompletableFuture<>();
        CompletableFuture<Void> busy =
                workspace.run(Op.ADD_CONTACT, "", _ -> Workspace.await(lane));
        work.release();
        onFx(
                () -> {
                    button(".statusbar .button").fire();
                    return true;
                });
        await("stopping", () -> words(".statusbar").contains("Stopping: Undoing Import"));
        lane.complete(null);
        busy.join();
        await("told", () -> words("#toast").contains("Stopped. Nothing was changed."));
        await("can be undone still", () -> !button("#undo").isDisabled());
        assertThat(onFx(() -> words(".statusbar"))).doesNotContain("friends.vcf");
        assertThat(people()).isEqualTo(PEOPLE);
    }

    @Test
    void itIsUndoneAndToldInTheLanguageTheWindowSpeaksByThen() {
        openWithMany();
        work.hold();
        press(KeyCode.CONTROL, KeyCode.Z);
        awaitUnderWay();
        onFx(
                () -> {
                    window.setLanguage(Locale.SIMPLIFIED_CHINESE);
                    return true;
                });
        await("once is enough here too", () -> button("#undo").isDisabled());
        work.release();
        await("told", () -> words("#toast").contains("已撤销：导入 · friends.vcf"));
        assertThat(people()).isZero();
        await("can be done again", () -> !button("#redo").isDisabled());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("told again", () -> words("#toast").contains("已重做：导入 · friends.vcf"));
        assertThat(people()).isEqualTo(PEOPLE);
    }
}
