package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.app.Handover.Answer;
import app.renmai.app.Handover.Answer.Code;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is handed over the socket arrives in a real window. */
class ReceptionTest extends FxTest {
    private long zeng;
    private long wang;

    private SingleInstance openAndListen(String language, String theme) throws IOException {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        zeng = add("曾", "慧");
        wang = add("王", "宁");
        openWindow(new Route.Timeline());
        Reception reception =
                new Reception(services, UiThread.EXECUTOR, window::receive, window::log);
        return SingleInstance.listen(dir, reception::answer);
    }

    private long add(String family, String given) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), "", ""));
    }

    private Answer hand(
            String line,
            String more,
            List<String> people,
            @Nullable Kind kind,
            @Nullable Instant at)
            throws IOException {
        return hand(new Handover.Line(line, more, people, List.of(), kind, at, false, "en"));
    }

    private Answer hand(Handover handed) throws IOException {
        return Answer.read(SingleInstance.tell(dir, handed.message()).orElseThrow());
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private int chips() {
        return stage.getScene().getRoot().lookupAll(".log-chip").size();
    }

    private List<Interaction> logged() {
        return Workspace.await(services.timeline().ofEveryone()).stream()
                .map(entry -> ((Talk) entry).interaction())
                .toList();
    }

    private String onForm(String id) {
        return onFx(() -> ((TextField) stage.getScene().lookup("#" + id)).getText());
    }

    @ParameterizedTest
    @CsvSource({"en, light", "zh-CN, dark"})
    void theSheetOpensWithTheLineUnderstoodAndIsSavedByKeyboard(String language, String theme)
            throws IOException {
        try (SingleInstance _ = openAndListen(language, theme)) {
            String line =
                    "en".equals(language)
                            ? "met Zeng Hui yesterday 3pm at Raffles about dates"
                            : "昨天下午三点和曾慧在来福士谈档期";
            assertThat(hand(line, "", List.of(), null, null)).isEqualTo(Answer.of(Code.TAKEN));
            await("understood", () -> chips() == 5);
            await("focus in the line", () -> focused("log-line"));
            assertThat(onFx(stage::isFocused)).isTrue();
            picture("handed-over-" + language + "-" + theme);
            press(KeyCode.CONTROL, KeyCode.ENTER);
            await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
            assertThat(logged())
                    .singleElement()
                    .satisfies(
                            talk -> {
                                assertThat(talk.participants()).containsExactly(zeng);
                                assertThat(talk.start())
                                        .isEqualTo(Instant.parse("2026-11-17T07:00:00Z"));
                            });
        }
    }

    @Test
    void whatTheOptionsSayGoesBeforeTheLine() throws IOException {
        try (SingleInstance _ = openAndListen("en", "light")) {
            Instant at = Instant.parse("2026-11-16T01:30:00Z");
            hand(
                    "called Zeng Hui yesterday about dates, cheers",
                    "And **more**.",
                    List.of("王宁"),
                    Kind.MEETING,
                    at);
            await("topic", () -> onForm("log-summary").startsWith("dates"));
            press(KeyCode.CONTROL, KeyCode.ENTER);
            await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
            assertThat(logged())
                    .singleElement()
                    .satisfies(
                            talk -> {
                                assertThat(talk.kind()).isEqualTo(Kind.MEETING);
                                assertThat(talk.participants()).containsExactly(wang);
                                assertThat(talk.start()).isEqualTo(at);
                                assertThat(talk.body()).endsWith("And **more**.");
                            });
        }
    }

    @Test
    void theCollaborationThatIsNamedIsChosenInTheWindow() throws IOException {
        try (SingleInstance _ = openAndListen("en", "light")) {
            long tour =
                    Workspace.await(
                            services.value().collaborations().add(tour(), List.of(), List.of()));
            assertThat(hand(about("Autumn tour")).sentence()).contains("Autumn tour");
            assertThat(hand(about("spring")).code()).isEqualTo(Code.TAKEN);
            ToggleButton chip = find("log-work-" + tour, ToggleButton.class);
            assertThat(onFx(chip::isSelected)).isTrue();
            press(KeyCode.CONTROL, KeyCode.ENTER);
            await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
            assertThat(Workspace.await(services.value().collaborations().talks(tour))).hasSize(1);
        }
    }

    private static Collaboration tour() {
        return new Collaboration(
                0,
                UUID.randomUUID(),
                "Spring tour",
                "",
                "",
                null,
                null,
                Collaboration.Result.OPEN,
                "",
                false,
                "",
                NOW,
                NOW);
    }

    private static Handover about(String work) {
        return new Handover.Line(
                "met Zeng Hui about dates", "", List.of(), List.of(work), null, null, false, "en");
    }

    @Test
    void whatIsBeingWrittenStaysAndWhatWasLeftWaits() throws IOException {
        try (SingleInstance _ = openAndListen("en", "light")) {
            press(KeyCode.CONTROL, KeyCode.L);
            await("the line", () -> focused("log-line"));
            type("met Wang Ning about older things");
            assertThat(hand("met Zeng Hui", "", List.of(), null, null).code()).isEqualTo(Code.BUSY);
            press(KeyCode.ESCAPE);
            await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
            assertThat(hand("met Zeng Hui about newer things", "", List.of(), null, null).code())
                    .isEqualTo(Code.TAKEN);
            await("newer", () -> chips() == 3);
            press(KeyCode.ESCAPE);
            await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
            for (String each : List.of("newer", "older")) {
                press(KeyCode.CONTROL, KeyCode.L);
                TextArea area = find("log-line", TextArea.class);
                await(each, () -> area.getText().contains(each) && chips() == 3);
                press(KeyCode.CONTROL, KeyCode.ENTER);
                await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
            }
            assertThat(logged()).hasSize(2);
            press(KeyCode.CONTROL, KeyCode.L);
            TextArea empty = find("log-line", TextArea.class);
            String typed = onFx(empty::getText);
            assertThat(typed).isEmpty();
        }
    }

    @Test
    void whoIsNotKnownIsSaidInTheCallersLanguage() throws IOException {
        try (SingleInstance _ = openAndListen("zh-CN", "light")) {
            Answer answer = hand("talk", "", List.of("Nobody Atall"), null, null);
            assertThat(answer.code()).isEqualTo(Code.REFUSED);
            assertThat(answer.sentence()).contains("Nobody Atall").contains("contact");
        }
    }

    @Test
    void aWindowThatHangsTakesNothingLaterOn() throws IOException {
        openWorkspace();
        List<Runnable> held = new ArrayList<>();
        List<Object> taken = new ArrayList<>();
        Reception reception =
                new Reception(services, held::add, Duration.ofMillis(20), _ -> {}, taken::add);
        String line =
                new Handover.Line("met Ann", "", List.of(), List.of(), null, null, false, "en")
                        .message();
        assertThat(Answer.read(reception.answer(line)).code()).isEqualTo(Code.BUSY);
        held.forEach(Runnable::run);
        assertThat(taken).isEmpty();
    }
}
