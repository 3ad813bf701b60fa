package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.ValueEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What a talk was part of, and what it was worth, are said where it is logged. */
class LogWorksTest extends FxTest {
    private long bo;
    private long tour;

    private void withTour() {
        openWorkspace();
        bo = person("陈", "博");
        Collaboration titled = Collaboration.titled("Tour", NOW);
        Collaboration running =
                new Collaboration(
                        0,
                        titled.uid(),
                        titled.title(),
                        "",
                        "",
                        PartialDate.parse("2026-09"),
                        null,
                        Collaboration.Result.OPEN,
                        "",
                        false,
                        "",
                        NOW,
                        NOW);
        tour =
                Workspace.await(
                        services.value()
                                .collaborations()
                                .add(running, List.of(new Collaborator(bo, "", "")), List.of()));
    }

    private long person(String family, String given) {
        return Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private void save() {
        TextField summary = find("log-summary", TextField.class);
        onFx(
                () -> {
                    summary.setText("Permits");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
    }

    private int linked() {
        return Workspace.await(services.value().collaborations().talks(tour)).size();
    }

    @Test
    void aTalkIsPartOfWhatIsUnderWayWhenThatIsSaid() {
        withTour();
        openWindow(new Route.Contact(bo));
        press(KeyCode.CONTROL, KeyCode.L);
        ToggleButton chip = find("log-work-" + tour, ToggleButton.class);
        assertThat(chip.isSelected()).as("nothing is linked unasked").isFalse();
        save();
        assertThat(linked()).isZero();
        press(KeyCode.CONTROL, KeyCode.L);
        ToggleButton again = find("log-work-" + tour, ToggleButton.class);
        onFx(
                () -> {
                    again.fire();
                    return true;
                });
        save();
        assertThat(linked()).isOne();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone in one step", () -> linked() == 0);
    }

    @Test
    void fromThePageOfACollaborationItIsChosenAndItsWorthIsNotedFromTheToast() {
        withTour();
        openWindow(new Route.Collaboration(tour));
        Button log = find("collaboration-log", Button.class);
        onFx(
                () -> {
                    log.fire();
                    return true;
                });
        assertThat(find("log-work-" + tour, ToggleButton.class).isSelected()).isTrue();
        save();
        await("linked", () -> linked() == 1);
        Button worth = find("toast-more", Button.class);
        onFx(
                () -> {
                    worth.fire();
                    return true;
                });
        find("value-sheet", Node.class);
        focus("value-words");
        type("Opened the gate");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("noted", () -> entries().size() == 1);
        assertThat(entries().getFirst().origin().interactionId()).isNotNull();
    }

    @Test
    void afterATalkWithSeveralTheUserSaysWhoseValueItWas() {
        withTour();
        long jing = person("林", "静");
        openWindow(new Route.Today());
        press(KeyCode.CONTROL, KeyCode.L);
        find("log-line", TextArea.class);
        focus("log-line");
        type("met Chen Bo and Lin Jing today at 9am about permits");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        Button worth = find("toast-more", Button.class);
        onFx(
                () -> {
                    worth.fire();
                    return true;
                });
        ComboBox<?> whom = find("value-person", ComboBox.class);
        await("asked first", whom::isFocused);
        picture("value-person");
        press(KeyCode.DOWN);
        focus("value-words");
        type("Opened the gate");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("noted", () -> entries(jing).size() == 1);
        assertThat(entries(jing).getFirst().origin().interactionId()).isNotNull();
        assertThat(entries(bo)).isEmpty();
    }

    @Test
    void aPromiseThatIsKeptOffersToNoteWhatItGave() {
        withTour();
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        Workspace.await(services.agenda().promise(bo, Owner.ME, "Shelf plan", today));
        openWindow(new Route.Today());
        focus("today-card-0");
        press(KeyCode.D);
        Button worth = find("toast-more", Button.class);
        onFx(
                () -> {
                    worth.fire();
                    return true;
                });
        await(
                "filled in",
                () ->
                        stage.getScene().lookup("#value-words") instanceof TextField words
                                && words.getText().equals("Shelf plan"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("noted", () -> entries().size() == 1);
        assertThat(entries().getFirst().direction()).isEqualTo(ValueEntry.Direction.GIVEN);
        assertThat(entries().getFirst().kind()).isEqualTo(ValueEntry.Kind.WORK);
    }

    private List<ValueEntry> entries() {
        return entries(bo);
    }

    private List<ValueEntry> entries(long contact) {
        return Workspace.await(services.value().ledger().of(contact)).lines().stream()
                .map(each -> each.entry())
                .toList();
    }
}
