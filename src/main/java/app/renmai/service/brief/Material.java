package app.renmai.service.brief;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Standing;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known for a brief.
 *
 * @param contact whom it is about
 * @param position what they are now, or null
 * @param workplace where they are now, or null
 * @param facts the facts about the person and about where they are now
 * @param competitors the competitors of where they are now, each with the facts about it
 * @param needs their needs, open or not
 * @param offers what the user can do for them
 * @param promises promises both ways, kept or not
 * @param talks the interactions with them, the newest first
 * @param names the names of who else takes part in what is planned
 * @param standing how far one has come with them
 * @param firstSentence the sentence to begin with; empty when none is written
 * @param left the marks of the questions that are left as questions
 */
record Material(
        Contact contact,
        @Nullable Position position,
        @Nullable Organization workplace,
        List<Fact> facts,
        List<Competitor> competitors,
        List<Need> needs,
        List<Offer> offers,
        List<Commitment> promises,
        List<Interaction> talks,
        Map<Long, ContactName> names,
        Standing standing,
        String firstSentence,
        Set<String> left) {

    /** A competitor, and what was found out about it. */
    record Competitor(Organization organization, List<Fact> facts) {}

    /**
     * When and where it is asked for.
     *
     * @param today the day
     * @param zone where days begin
     * @param freshDays how many days a fact stays fresh
     * @param meetingId the meeting it is for, or null for the next
     */
    record Asked(LocalDate today, ZoneId zone, int freshDays, @Nullable Long meetingId) {}
}
