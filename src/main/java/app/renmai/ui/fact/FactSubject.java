package app.renmai.ui.fact;

import app.renmai.model.value.Fact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom or what facts are noted about.
 *
 * @param contact the contact, or null when it is about an organization alone
 * @param contactName what the contact is called; may be empty
 * @param organization where they work, or the organization itself; null without one
 * @param organizationName what it is called; may be empty
 */
public record FactSubject(
        @Nullable Long contact,
        String contactName,
        @Nullable Long organization,
        String organizationName) {

    /** One of the two a fact can be about. */
    public enum About {
        CONTACT,
        ORGANIZATION
    }

    /** What there is to choose from. */
    List<About> choices() {
        List<About> choices = new ArrayList<>();
        if (organization != null) {
            choices.add(About.ORGANIZATION);
        }
        if (contact != null) {
            choices.add(About.CONTACT);
        }
        return choices;
    }

    /** What a fact of a kind is mostly about: what people need and dislike is their own. */
    About usual(Fact.Kind kind) {
        boolean personal =
                switch (kind) {
                    case NEED, CONCERN, PREFERENCE -> true;
                    case PRODUCT, CAMPAIGN, COMPETITOR, OVERLOOKED, NEWS -> false;
                };
        return personal && contact != null || organization == null
                ? About.CONTACT
                : About.ORGANIZATION;
    }

    /** What one of the two is called. */
    String name(About about) {
        return about == About.CONTACT ? contactName : organizationName;
    }

    /** The id to store for a contact when a fact is about one of the two. */
    Optional<Long> contactFor(About about) {
        return about == About.CONTACT ? Optional.ofNullable(contact) : Optional.empty();
    }

    /** The id to store for an organization when a fact is about one of the two. */
    Optional<Long> organizationFor(About about) {
        return about == About.ORGANIZATION ? Optional.ofNullable(organization) : Optional.empty();
    }
}
