package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.service.value.Facts;
import app.renmai.service.value.Facts.Placed;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What was found out about a contact and where they work, or about an organization and those who
 * compete with it. Every change is one step that can be undone.
 */
public final class FactsViewModel extends ViewModel {
    private final Desk desk;
    private final Facts facts;
    private final @Nullable Long contact;
    private final @Nullable Long organization;
    private final ReadOnlyObjectWrapper<List<FactLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Rival>> rivals =
            new ReadOnlyObjectWrapper<>(List.of());
    private int freshDays = Facts.USUALLY_FRESH;

    /**
     * A fact as a line.
     *
     * @param fact the fact
     * @param organization the organization it is about, when that is not plain; else empty
     * @param stale whether it should be looked at again
     */
    record FactLine(Fact fact, String organization, boolean stale) {}

    /**
     * Who competes with an organization, and what is known of them, the newest first.
     *
     * @param organization the competitor
     * @param facts what it does
     */
    record Rival(Organization organization, List<FactLine> facts) {}

    private FactsViewModel(Desk desk, @Nullable Long contact, @Nullable Long organization) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "fact",
                "competitor",
                "organization",
                "position_held",
                "workspace_setting");
        this.desk = desk;
        this.facts = desk.services().facts();
        this.contact = contact;
        this.organization = organization;
    }

    /** What is known of a contact. */
    public static FactsViewModel ofContact(Desk desk, long contact) {
        return new FactsViewModel(desk, contact, null);
    }

    /** What is known of an organization. */
    public static FactsViewModel ofOrganization(Desk desk, long organization) {
        return new FactsViewModel(desk, null, organization);
    }

    /** The facts, the newest first. */
    ReadOnlyObjectProperty<List<FactLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Who competes with the organization, by name. */
    ReadOnlyObjectProperty<List<Rival>> rivalsProperty() {
        return rivals.getReadOnlyProperty();
    }

    /** For how many days facts stay fresh. */
    int freshDays() {
        return freshDays;
    }

    @Override
    protected void reload() {
        CompletableFuture<Integer> days = facts.freshDays();
        load(
                "facts",
                placed().thenCombine(days, Known::new),
                known -> {
                    freshDays = known.days();
                    lines.set(
                            known.facts().stream().map(each -> line(each, known.days())).toList());
                });
        if (organization != null) {
            load("rivals", days.thenCompose(fresh -> rivals(organization, fresh)), rivals::set);
        }
    }

    private record Known(List<Placed> facts, int days) {}

    private CompletableFuture<List<Placed>> placed() {
        if (organization != null) {
            return facts.ofOrganization(organization)
                    .thenApply(all -> all.stream().map(each -> new Placed(each, "")).toList());
        }
        return contact == null
                ? CompletableFuture.completedFuture(List.of())
                : facts.around(contact);
    }

    private FactLine line(Placed placed, int days) {
        LocalDate today = desk.times().today();
        return new FactLine(placed.fact(), placed.organization(), placed.fact().stale(today, days));
    }

    private CompletableFuture<List<Rival>> rivals(long of, int days) {
        return desk.services()
                .competitors()
                .of(of)
                .thenCompose(
                        found -> {
                            CompletableFuture<List<Rival>> all =
                                    CompletableFuture.completedFuture(new ArrayList<>());
                            for (Organization rival : found) {
                                all =
                                        all.thenCombine(
                                                facts.ofOrganization(rival.id()),
                                                (before, known) -> {
                                                    before.add(rival(rival, known, days));
                                                    return before;
                                                });
                            }
                            return all.thenApply(List::copyOf);
                        });
    }

    private Rival rival(Organization rival, List<Fact> known, int days) {
        return new Rival(
                rival, known.stream().map(fact -> line(new Placed(fact, ""), days)).toList());
    }

    /** Opens the sheet for another fact. */
    void add() {
        if (contact != null) {
            FactSheet.ofContact(desk, contact);
        } else if (organization != null) {
            FactSheet.ofOrganization(desk, organization);
        }
    }

    /** Opens the sheet that changes a fact. */
    void edit(Fact fact) {
        FactSheet.edit(desk, fact, contact);
    }

    /** Notes that a fact is still true today. */
    void renew(Fact fact) {
        then(
                facts.renew(fact, desk.times().today()),
                _ -> desk.toasts().undoable(desk.text("fact.renewed")));
    }

    /** Deletes a fact. */
    void delete(Fact fact) {
        then(facts.delete(fact), _ -> desk.toasts().undoable(desk.text("fact.deleted")));
    }

    /** Opens the talk a fact is out of; one that is not there any more is not told of. */
    void openTalk(long talk) {
        then(
                desk.services().interactions().find(talk),
                (Optional<Interaction> found) -> found.ifPresent(desk.sheets()::edit));
    }

    /** Adds a competitor by name; a blank one does nothing. */
    void compete(String name) {
        if (organization == null || name.isBlank()) {
            return;
        }
        then(
                desk.services().competitors().add(organization, name),
                added -> {
                    if (added) {
                        desk.toasts().undoable(desk.text("competitor.added", name.strip()));
                    } else {
                        desk.toasts().show(desk.text("competitor.itself"));
                    }
                });
    }

    /** Takes a competitor away. */
    void removeRival(Organization rival) {
        if (organization != null) {
            then(
                    desk.services().competitors().remove(organization, rival),
                    _ -> desk.toasts().undoable(desk.text("competitor.removed", rival.name())));
        }
    }
}
