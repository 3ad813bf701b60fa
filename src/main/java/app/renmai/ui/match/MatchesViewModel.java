package app.renmai.ui.match;

import app.renmai.model.value.Need;
import app.renmai.service.match.Matches;
import app.renmai.service.match.Proposal;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.introduction.IntroduceSheet;
import app.renmai.ui.introduction.IntroduceSheet.Prepared;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/** What may serve whom, and what can be done about it. */
public final class MatchesViewModel extends ViewModel {
    private final Desk desk;
    private final Matches matches;
    private final ReadOnlyObjectWrapper<Optional<List<Proposal>>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper dismissed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper aside = new ReadOnlyBooleanWrapper();
    private Optional<List<Proposal>> proposed = Optional.empty();
    private List<Proposal> notRelevant = List.of();

    /** The matches of the workspace that is open. */
    public MatchesViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "need",
                "organization_need",
                "need_tag",
                "offer",
                "offer_tag",
                "offer_proof",
                "offer_contact",
                "dismissed_match",
                "value_entry",
                "collaboration",
                "tag",
                "contact",
                "organization");
        this.desk = desk;
        this.matches = desk.services().value().matches();
    }

    /**
     * What may serve whom, the likeliest first, or what was said not to be relevant; empty until it
     * is known.
     */
    public ReadOnlyObjectProperty<Optional<List<Proposal>>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many were said not to be relevant. */
    public ReadOnlyIntegerProperty dismissedProperty() {
        return dismissed.getReadOnlyProperty();
    }

    /** Whether what was said not to be relevant is shown, in place of what may be. */
    public ReadOnlyBooleanProperty asideProperty() {
        return aside.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("matches", matches.all(), this::proposed);
        load("dismissed", matches.dismissed(), this::notRelevant);
    }

    private void proposed(List<Proposal> found) {
        proposed = Optional.of(found);
        choose();
    }

    private void notRelevant(List<Proposal> found) {
        notRelevant = found;
        dismissed.set(found.size());
        if (found.isEmpty()) {
            aside.set(false);
        }
        choose();
    }

    private void choose() {
        shown.set(aside.get() ? Optional.of(notRelevant) : proposed);
    }

    /** Shows what was said not to be relevant, or what may be again. */
    public void turn() {
        aside.set(!aside.get() && !notRelevant.isEmpty());
        choose();
    }

    /** Says that a match is not relevant; of one of those, that it is. */
    public void sort(Proposal proposal) {
        if (aside.get()) {
            restore(proposal);
        } else {
            dismiss(proposal);
        }
    }

    /**
     * Does what the match asks for: a pitch about the need when the user can serve it, else an
     * introduction to whoever can. When the need was met meanwhile, or something was given for it
     * already, that is said.
     */
    public void help(Proposal proposal) {
        then(matches.now(proposal), need -> begin(proposal, need));
    }

    private void begin(Proposal proposal, Optional<Need> need) {
        if (need.isEmpty() || !need.get().open()) {
            desk.toasts().show(desk.text("match.met", proposal.need().words()));
            return;
        }
        if (!proposal.served().isEmpty()) {
            desk.toasts()
                    .show(
                            desk.text(
                                    "match.served",
                                    desk.times().day(proposal.served().getFirst().on())));
        }
        if (proposal.mine()) {
            desk.sheets().draftPitch(need.get().contactId(), proposal.matter());
        } else {
            MatchText text = new MatchText(desk.wording());
            IntroduceSheet.open(
                    desk,
                    new Prepared(
                            proposal.asker(),
                            text.whyAsker(proposal),
                            proposal.owner(),
                            text.whyOwner(proposal)));
        }
    }

    /** Opens whoever needs it. */
    public void open(Proposal proposal) {
        Long asker = proposal.need().contactId();
        Long organization = proposal.need().organizationId();
        if (asker != null) {
            desk.navigator().open(new Route.Contact(asker));
        } else if (organization != null) {
            desk.navigator().open(new Route.Organization(organization));
        }
    }

    private void dismiss(Proposal proposal) {
        then(matches.dismiss(proposal), _ -> desk.toasts().undoable(desk.text("match.dismissed")));
    }

    private void restore(Proposal proposal) {
        then(matches.restore(proposal), _ -> desk.toasts().undoable(desk.text("match.restored")));
    }
}
