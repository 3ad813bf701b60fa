package app.renmai.ui.match;

import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Need;
import app.renmai.service.match.Proposal;
import app.renmai.text.KeyWords;
import app.renmai.ui.desk.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a match is told.
 *
 * @param wording the language
 */
public record MatchText(Wording wording) {
    /** Who needs it. */
    public String asker(Proposal proposal) {
        ContactName asker = proposal.asker();
        return asker == null ? proposal.organization() : name(asker);
    }

    private String name(ContactName name) {
        return wording.names().pair(name.name()).main();
    }

    /** Who needs it, how one knows, and by when. */
    public String needed(Proposal proposal) {
        Need need = proposal.need();
        LocalDate by = need.neededBy();
        String since =
                wording.text(
                        "contact.need.on." + need.certainty().code(),
                        wording.times().day(wording.times().dayOf(proposal.since())));
        return by == null
                ? wording.text("match.needed", asker(proposal), since)
                : wording.text(
                        "match.needed.by", asker(proposal), since, wording.times().weekday(by));
    }

    /** Who can do it, what, and what shows it. */
    public String offered(Proposal proposal) {
        ContactName owner = proposal.owner();
        String who = owner == null ? wording.text("match.you") : name(owner);
        return proposal.proof().isBlank()
                ? wording.text("match.offered", who, proposal.offer().words())
                : wording.text(
                        "match.offered.proof", who, proposal.offer().words(), proposal.proof());
    }

    /** What the two have in common. */
    public String why(Proposal proposal) {
        List<String> common = new ArrayList<>();
        proposal.tags().forEach(tag -> common.add("#" + tag));
        common.addAll(KeyWords.words(proposal.need().words(), proposal.keys()));
        return wording.text("match.common", String.join(wording.text("list.enumeration"), common));
    }

    /** Why whoever needs it would want to know whoever can do it: what they can do. */
    public String whyAsker(Proposal proposal) {
        String able =
                proposal.proof().isBlank()
                        ? proposal.offer().words()
                        : wording.text(
                                "match.introduce.able", proposal.offer().words(), proposal.proof());
        return tagged(able, proposal);
    }

    /** Why whoever can do it would want to know whoever needs it: what they need, and by when. */
    public String whyOwner(Proposal proposal) {
        LocalDate by = proposal.need().neededBy();
        String needed =
                by == null
                        ? proposal.need().words()
                        : wording.text(
                                "match.introduce.by",
                                proposal.need().words(),
                                wording.times().due(by));
        return tagged(needed, proposal);
    }

    /** Where no word of the two is the same, the tag says what they have in common. */
    private String tagged(String words, Proposal proposal) {
        return proposal.keys().isEmpty()
                ? wording.text(
                        "match.introduce.able", words, "#" + String.join(" #", proposal.tags()))
                : words;
    }

    /** What was given for it already; empty for nothing. */
    public String served(Proposal proposal) {
        return proposal.served().isEmpty()
                ? ""
                : wording.text(
                        "match.served", wording.times().day(proposal.served().getFirst().on()));
    }
}
