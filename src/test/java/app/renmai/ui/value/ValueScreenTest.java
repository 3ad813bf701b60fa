package app.renmai.ui.value;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Need;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.introduction.Move;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The value on a contact's page: out of what it came, and that one can go there. */
class ValueScreenTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);
    private long chen;

    private long person(String family, String given) {
        return Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private List<ValueEntry> entries() {
        return Workspace.await(services.value().ledger().of(chen)).lines().stream()
                .map(line -> line.entry())
                .toList();
    }

    private void fire(String lookup) {
        await(lookup, () -> stage.getScene().lookup(lookup) != null);
        onFx(
                () -> {
                    Node node = stage.getScene().lookup(lookup);
                    if (node instanceof Hyperlink link) {
                        link.fire();
                    } else if (node instanceof Button button) {
                        button.fire();
                    }
                    return true;
                });
    }

    @Test
    void itCanBeOutOfWorkAndLeadsThereAfterARestart() {
        openWorkspace();
        chen = person("Chen", "Bo");
        long tour =
                Workspace.await(
                        services.value()
                                .collaborations()
                                .add(
                                        Collaboration.titled("Spring tour", NOW),
                                        List.of(new Collaborator(chen, "", "")),
                                        List.of()));
        openWindow(new Route.Contact(chen));
        focus("contact-name");
        press(KeyCode.CONTROL, KeyCode.U);
        focus("value-words");
        type("Their press list");
        ComboBox<?> work = find("value-work", ComboBox.class);
        await("offered", () -> seen(work));
        onFx(
                () -> {
                    work.getSelectionModel().select(1);
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("kept", () -> stage.getScene().lookup("#value-sheet") == null);
        assertThat(entries().getFirst().origin())
                .isEqualTo(new ValueEntry.Origin(null, tour, null));
        restart(new Route.Contact(chen));
        fire("#value-" + entries().getFirst().id());
        ComboBox<?> again = find("value-work", ComboBox.class);
        await("kept choice", () -> again.getSelectionModel().getSelectedIndex() == 1);
        press(KeyCode.ESCAPE);
        fire(".value-origin");
        await("work", () -> stage.getScene().lookup("#collaboration-title") != null);
        Label title = find("collaboration-title", Label.class);
        await("tour", () -> title.getText().equals("Spring tour"));
    }

    @Test
    void whatTheirOrganizationNeedsCanBeServedAndMetInOneStep() {
        openWorkspace();
        Organization place = Organization.named("Qinghe Foods", NOW);
        long qinghe = Workspace.await(services.organizations().add(place));
        chen =
                Workspace.await(
                        services.contacts()
                                .add(
                                        Contact.named(PersonName.of("Chen", "Bo"), NOW),
                                        List.of(),
                                        "Qinghe Foods",
                                        "Director"));
        long need =
                Workspace.await(
                        services.needs()
                                .add(
                                        new Need(
                                                0,
                                                null,
                                                qinghe,
                                                null,
                                                "Sampling staff",
                                                Need.Certainty.SAID,
                                                Need.State.OPEN,
                                                null,
                                                NOW)));
        openWindow(new Route.Contact(chen));
        focus("contact-name");
        press(KeyCode.CONTROL, KeyCode.U);
        focus("value-words");
        type("Ten students");
        ComboBox<?> needs = find("value-need", ComboBox.class);
        await("offered", () -> seen(needs));
        onFx(
                () -> {
                    needs.getSelectionModel().select(1);
                    return true;
                });
        focus("value-met");
        press(KeyCode.SPACE);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("kept", () -> stage.getScene().lookup("#value-sheet") == null);
        assertThat(entries().getFirst().served().needId()).isEqualTo(need);
        assertThat(Workspace.await(services.needs().wantedAt(qinghe)).getFirst().need().state())
                .isEqualTo(Need.State.MET);
        fire("#value-" + entries().getFirst().id());
        ComboBox<?> again = find("value-need", ComboBox.class);
        await("kept choice", () -> again.getSelectionModel().getSelectedIndex() == 1);
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> entries().isEmpty());
        assertThat(Workspace.await(services.needs().wantedAt(qinghe)).getFirst().need().open())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, Introduction: Wang Ning", "zh, 引荐：王宁"})
    void anIntroductionWithoutWordsNamesWhoItWasTo(String language, String told) {
        remembered.put("language", language);
        openWorkspace();
        chen = person("Chen", "Bo");
        long wang = person("王", "宁");
        var introductions = services.value().introductions();
        long id = Workspace.await(introductions.begin(chen, "staff", wang, ""));
        for (long each : Set.of(chen, wang)) {
            Workspace.await(introductions.said(id, Move.AGREE, each, TODAY));
        }
        Workspace.await(introductions.make(id, TODAY));
        Workspace.await(introductions.result(id, Move.USEFUL, "", TODAY));
        openWindow(new Route.Contact(chen));
        Node row = find("value-" + entries().getFirst().id(), Node.class);
        assertThat(onFx(() -> ((Labeled) row).getText())).isEqualTo(told);
        fire(".value-origin");
        await("introduction", () -> stage.getScene().lookup("#introduction-stage") != null);
    }
}
