package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.ui.FxTest;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.theme.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** What is wrong with a workspace is told where there is no console. */
class RefusalWindowTest extends FxTest {
    private CompletableFuture<Boolean> again;

    private void refuse(Problem problem, Locale language, Theme theme) {
        again =
                onFx(
                        () -> {
                            stage = new Stage();
                            return new RefusalWindow(
                                            stage,
                                            new Messages(language),
                                            opened::add,
                                            new WorkspaceException(problem, dir))
                                    .show(theme);
                        });
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsToldWholeInBothLanguages(Problem problem) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            refuse(problem, language, Theme.LIGHT);
            Label text = find("refused-text", Label.class);
            assertThat(onFx(text::getText)).isNotBlank();
            await("nothing is cut", () -> text.getHeight() >= text.prefHeight(text.getWidth()) - 1);
            assertThat(find("refused-folder", TextField.class).getText())
                    .isEqualTo(dir.toAbsolutePath().toString());
            picture("refused-" + problem.code() + "-" + language.getLanguage());
            close();
        }
    }

    @Test
    void showsTheFolderAndTriesAgainByKeyboard() {
        refuse(Problem.IN_USE, Locale.ENGLISH, Theme.DARK);
        await("the way out has the focus", () -> find("refused-again", Button.class).isFocused());
        picture("refused-dark");
        focus("refused-show");
        press(KeyCode.SPACE);
        await("shown", () -> opened.contains(dir.toAbsolutePath().toUri()));
        assertThat(again).isNotDone();
        focus("refused-again");
        press(KeyCode.SPACE);
        assertThat(again.join()).isTrue();
    }

    @Test
    void escapeGivesUp() {
        refuse(Problem.DAMAGED, Locale.ENGLISH, Theme.LIGHT);
        find("refused-again", Button.class);
        press(KeyCode.ESCAPE);
        assertThat(again.join()).isFalse();
    }

    @Test
    void nobodyIsSentToTryANewerOneAgain() {
        refuse(Problem.NEWER, Locale.ENGLISH, Theme.LIGHT);
        find("refused-close", Button.class);
        assertThat(onFx(() -> stage.getScene().lookup("#refused-again"))).isNull();
        press(KeyCode.ESCAPE);
        assertThat(again.join()).isFalse();
    }
}
