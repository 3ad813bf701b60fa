package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** While others look on every place opens as always, and none names somebody private. */
class PresentingTest extends FxTest {
    private static final int TURNS = 12;

    /** Places that are full only when they name somebody who is not private. */
    private static final Set<Route> OF_A_COLLEAGUE =
            Set.of(
                    new Route.Timeline(),
                    new Route.Calendar(),
                    new Route.Introductions(),
                    new Route.Collaborations());

    /** What the notes of others say in words stays: no program can know whom they mean. */
    private static final List<String> WRITTEN =
            List.of(
                    "introducing him to Chen Bo",
                    "introduce him to Chen Bo",
                    "from Chen Bo.",
                    "引荐给陈博",
                    "陈博走后");

    @ParameterizedTest
    @CsvSource({"en, Chen Bo, Sun Yue", "zh-CN, 陈博, 孙悦"})
    void everyPlaceOpensWithoutThem(String language, String name, String colleague) {
        remembered.put("language", language);
        openWorkspace();
        Workspace.await(
                services.sample()
                        .load(Locale.forLanguageTag(language), LocalDate.of(2026, 11, 18), ZONE));
        long chen =
                Workspace.await(services.contactList().find("chen bo", Order.NAME, false))
                        .getFirst()
                        .id();
        Workspace.await(services.privacy().markContact(chen, true, name));
        Workspace.await(services.privacy().present(true));
        openWindow(new Route.Today());
        List<String> told = new ArrayList<>();
        List<String> named = new ArrayList<>();
        places().forEach(place -> visit(place, colleague, told, named));
        assertThat(told).as("told").isEmpty();
        assertThat(named).as("places that name them").isEmpty();
    }

    @Test
    void whatStoodThereIsGoneAtOnce() {
        openWorkspace();
        Workspace.await(services.sample().load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZONE));
        long chen =
                Workspace.await(services.contactList().find("chen bo", Order.NAME, false))
                        .getFirst()
                        .id();
        Workspace.await(services.privacy().markContact(chen, true, "Chen Bo"));
        openWindow(new Route.Today());
        await("named", () -> words().anyMatch(word -> word.contains("Chen Bo")));
        press(KeyCode.CONTROL, KeyCode.L);
        await("sheet", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        type("met Chen Bo");

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        AtomicReference<List<String>> then = new AtomicReference<>(List.of());
        await(
                "told",
                () -> {
                    then.set(words().toList());
                    return then.get().stream().anyMatch(word -> word.startsWith("What is private"));
                });
        assertThat(then.get()).noneMatch(word -> word.contains("Chen Bo"));
        assertThat(onFx(() -> stage.getScene().getFocusOwner() instanceof TextInputControl))
                .isFalse();
    }

    private static Stream<Route> places() {
        return Stream.concat(
                Stream.of(
                        new Route.Today(),
                        new Route.Contacts(null),
                        new Route.Timeline(),
                        new Route.Calendar(),
                        new Route.Outreach(),
                        new Route.Introductions(),
                        new Route.Reconnect(),
                        new Route.Pitches(),
                        new Route.Collaborations(),
                        new Route.Organizations(),
                        new Route.Network(),
                        new Route.Matches(),
                        new Route.Growth(),
                        new Route.Duplicates(),
                        new Route.Settings()),
                Arrays.stream(Route.Insights.Part.values()).map(Route.Insights::new));
    }

    private void visit(Route place, String colleague, List<String> told, List<String> named) {
        onFx(
                () -> {
                    window.open(place);
                    return true;
                });
        if (OF_A_COLLEAGUE.contains(place)) {
            await(
                    "a colleague in " + place,
                    () -> words().anyMatch(one -> one.contains(colleague)));
        }
        for (int i = 0; i < TURNS; i++) {
            Workspace.await(workspace.read(_ -> true));
            onFx(() -> true);
        }
        List<String> words = onFx(() -> words().toList());
        assertThat(words).as("words of %s", place).hasSizeGreaterThan(10);
        words.stream()
                .filter(word -> word.contains("Chen Bo") || word.contains("陈博"))
                .filter(word -> WRITTEN.stream().noneMatch(word::contains))
                .map(word -> place + ": " + word)
                .forEach(named::add);
        String toast = wordsOf("toast");
        if (!toast.isBlank()) {
            told.add(place + ": " + toast);
        }
    }

    private String wordsOf(String id) {
        return onFx(
                () -> {
                    Node node = stage.getScene().lookup("#" + id);
                    return node == null || !node.isVisible()
                            ? ""
                            : String.join(" ", words(node).toList());
                });
    }

    private Stream<String> words() {
        return words(stage.getScene().getRoot());
    }

    private static Stream<String> words(Node node) {
        Stream<String> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(PresentingTest::words)
                        : Stream.empty();
        return node instanceof Labeled labeled && labeled.getText() != null
                ? Stream.concat(Stream.of(labeled.getText()), below)
                : below;
    }
}
