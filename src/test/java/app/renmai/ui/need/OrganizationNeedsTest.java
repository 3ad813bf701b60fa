package app.renmai.ui.need;

import static app.renmai.model.value.Need.Certainty.SAID;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.organization.Organization;
import app.renmai.model.value.Need;
import app.renmai.service.value.Needs.Wanted;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.row.EditRow;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What an organization needs, on its page and by keyboard. */
class OrganizationNeedsTest extends FxTest {
    private long qinghe;

    private List<Wanted> wanted() {
        return Workspace.await(services.needs().wantedAt(qinghe));
    }

    private boolean typing() {
        return stage.getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void focusRow(EditRow<?> row) {
        await(
                "focus on a row",
                () -> {
                    row.main().requestFocus();
                    return row.main().isFocusTraversable()
                            && row.main().isFocused()
                            && takesKeys(row.main());
                });
    }

    @Test
    void aNeedIsNotedWithItsDayAndTagsChangedMetAndTakenBack() {
        openWorkspace();
        qinghe =
                Workspace.await(
                        services.organizations().add(Organization.named("Qinghe Foods", NOW)));
        openWindow(new Route.Organization(qinghe));
        focusRow(find("add-need", EditRow.class));
        press(KeyCode.ENTER);
        await("the form", this::typing);
        type("Sampling staff");
        for (int tabs = 0; tabs < 2; tabs++) {
            press(KeyCode.TAB);
        }
        type("4 dec");
        press(KeyCode.TAB);
        type("staff, tour");
        press(KeyCode.ENTER);
        await("stored", () -> wanted().size() == 1);
        Wanted first = wanted().getFirst();
        assertThat(first.tags()).containsExactly("staff", "tour");
        assertThat(first.need().neededBy()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(first.need().organizationId()).isEqualTo(qinghe);
        assertThat(first.need().contactId()).isNull();

        await("shown", () -> rows() == 1);
        focusRow(row());
        press(KeyCode.ENTER);
        await("the form", this::typing);
        press(KeyCode.CONTROL, KeyCode.A);
        type("Sampling staff, six cities");
        press(KeyCode.ENTER);
        await(
                "changed",
                () -> wanted().getFirst().need().words().equals("Sampling staff, six cities"));
        assertThat(wanted().getFirst().tags()).containsExactly("staff", "tour");
        Node met = row().lookup(".row-actions").lookup(".need-met");
        onFx(
                () -> {
                    ((Button) met).fire();
                    return true;
                });
        await("met", () -> wanted().getFirst().need().state() == Need.State.MET);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("open", () -> wanted().getFirst().need().open());
        focusRow(row());
        press(KeyCode.DELETE);
        await("deleted", () -> wanted().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> wanted().size() == 1);
    }

    @Test
    void f2ChangesTheNeedOneStandsOnAndRenamesThePlaceElsewhere() {
        openWorkspace();
        qinghe =
                Workspace.await(
                        services.organizations().add(Organization.named("Qinghe Foods", NOW)));
        Need need = new Need(0, null, qinghe, null, "Staff", SAID, Need.State.OPEN, null, NOW);
        Workspace.await(services.needs().add(need));
        openWindow(new Route.Organization(qinghe));
        await("shown", () -> rows() == 1);
        focusRow(row());
        press(KeyCode.F2);
        await("the form of the need", () -> typing() && row().isFocusWithin());
        press(KeyCode.F2);
        assertThat(onFx(() -> row().isFocusWithin())).isTrue();
        press(KeyCode.ESCAPE);
        focus("organization-log");
        press(KeyCode.F2);
        await(
                "the name",
                () ->
                        stage.getScene().getFocusOwner() instanceof TextInputControl field
                                && "organization-name".equals(field.getId()));
    }

    private int rows() {
        return stage.getScene().getRoot().lookupAll("#needs-part .edit-row").size() - 1;
    }

    private EditRow<?> row() {
        return (EditRow<?>)
                stage.getScene().getRoot().lookupAll("#needs-part .edit-row").stream()
                        .filter(each -> !"add-need".equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}
