package app.renmai.ui.fact;

import app.renmai.model.contact.Position;
import app.renmai.model.value.Fact;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.value.Facts;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The facts about a contact and where they work, or about an organization; the newest first. */
public final class FactsViewModel extends ViewModel {
    private final Desk desk;
    private final @Nullable Long contact;
    private final @Nullable Long organization;
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<FactSubject> subject = Optional.empty();
    private int freshDays = Facts.USUALLY_FRESH;

    private FactsViewModel(Desk desk, @Nullable Long contact, @Nullable Long organization) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "fact",
                "contact",
                "position_held",
                "organization",
                "workspace_setting");
        this.desk = desk;
        this.contact = contact;
        this.organization = organization;
    }

    /** The facts about a contact and where they work. */
    public static FactsViewModel ofContact(Desk desk, long id) {
        return new FactsViewModel(desk, id, null);
    }

    /** The facts about an organization. */
    public static FactsViewModel ofOrganization(Desk desk, long id) {
        return new FactsViewModel(desk, null, id);
    }

    /** The facts, the newest first. */
    ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("fresh", desk.services().facts().freshDays(), days -> freshDays = days);
        load("facts", contact == null ? ofOrganization() : ofContact(contact), facts::set);
    }

    private CompletableFuture<List<Fact>> ofOrganization() {
        long id = organization == null ? 0 : organization;
        return desk.services()
                .organizations()
                .find(id)
                .thenComposeAsync(
                        found -> {
                            subject = found.map(one -> new FactSubject(null, "", id, one.name()));
                            return desk.services().facts().ofOrganization(id);
                        },
                        desk.ui());
    }

    private CompletableFuture<List<Fact>> ofContact(long id) {
        return desk.services()
                .contacts()
                .details(id)
                .thenComposeAsync(
                        found -> {
                            subject = found.map(this::subject);
                            Long place = subject.map(FactSubject::organization).orElse(null);
                            CompletableFuture<List<Fact>> own = desk.services().facts().of(id);
                            return place == null
                                    ? own
                                    : own.thenCombine(
                                            desk.services().facts().ofOrganization(place),
                                            FactsViewModel::together);
                        },
                        desk.ui());
    }

    private FactSubject subject(ContactDetails details) {
        Optional<Position> now = details.currentPosition();
        return new FactSubject(
                details.contact().id(),
                desk.names().of(details.contact().name()),
                now.map(Position::organizationId).orElse(null),
                now.map(Position::organizationName).orElse(""));
    }

    private static List<Fact> together(List<Fact> own, List<Fact> theirs) {
        return Stream.concat(own.stream(), theirs.stream())
                .sorted(Comparator.comparing(Fact::foundOn).thenComparing(Fact::id).reversed())
                .toList();
    }

    /** How many days old a fact is that should be looked at again; empty while it is fresh. */
    Optional<Long> age(Fact fact) {
        LocalDate today = desk.times().today();
        return fact.stale(today, freshDays)
                ? Optional.of(today.toEpochDay() - fact.lastTrue().toEpochDay())
                : Optional.empty();
    }

    /** Asks for a new fact. */
    public void add() {
        add(Fact.Kind.PRODUCT);
    }

    /** Asks for a new fact of a kind. */
    public void add(Fact.Kind kind) {
        subject.ifPresent(known -> FactSheet.add(desk, known, kind));
    }

    /** Shows a fact to be changed. */
    void edit(Fact fact) {
        subject.ifPresent(known -> FactSheet.edit(desk, known, fact));
    }

    /** What can be done with a fact. */
    FactSteps steps() {
        return new FactSteps(desk);
    }
}
