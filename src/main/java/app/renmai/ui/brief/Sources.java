package app.renmai.ui.brief;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Offer;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.fact.FactSheet;
import app.renmai.ui.fact.OfferSheet;
import app.renmai.ui.navigation.Route;

/**
 * Where the lines of a brief are from.
 *
 * @param desk what every screen is given
 * @param contact whom the brief is about
 * @param sentence what to do for the sentence the user wrote
 */
record Sources(Desk desk, long contact, Runnable sentence) {

    /** Opens what a line was taken from: the fact, the offer, the talk; else whom it is about. */
    void open(BriefLine line) {
        switch (line.origin()) {
            case Origin.OfFact(Fact fact) -> FactSheet.edit(desk, fact, contact);
            case Origin.OfOffer(Offer offer) -> edit(offer);
            case Origin.OfTalk(Interaction talk) -> desk.sheets().edit(talk);
            case Origin.Written _ -> sentence.run();
            case Origin.OfNeed _, Origin.OfPromise _ -> {
                if (line.talk().isPresent()) {
                    openTalk(line);
                } else {
                    contactPage();
                }
            }
        }
    }

    /** Opens the page of whom it is about. */
    void contactPage() {
        desk.navigator().open(new Route.Contact(contact));
    }

    private void edit(Offer offer) {
        desk.after(
                desk.services().offers().meant(),
                all ->
                        all.stream()
                                .filter(each -> each.offer().id() == offer.id())
                                .findFirst()
                                .ifPresent(meant -> OfferSheet.edit(desk, meant)));
    }

    /** Opens the page it stands on; a link of an odd kind only after asking. */
    void openLink(BriefLine line) {
        if (!line.link().isBlank()) {
            OpenedLink.open(desk, line.link());
        }
    }

    /** Opens the talk it came out of; one that is not there any more is not told of. */
    void openTalk(BriefLine line) {
        line.talk()
                .ifPresent(
                        talk ->
                                desk.after(
                                        desk.services().interactions().find(talk),
                                        found -> found.ifPresent(desk.sheets()::edit)));
    }
}
