package app.renmai.ui.fact;

import app.renmai.model.value.Fact;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what a fact can be about: exactly one of the two.
 *
 * @param contactId the contact, or null
 * @param organizationId the organization, or null
 * @param name the name as it is shown
 */
record About(@Nullable Long contactId, @Nullable Long organizationId, String name) {
    static About contact(long id, String name) {
        return new About(id, null, name);
    }

    static About organization(long id, String name) {
        return new About(null, id, name);
    }

    /** Whether it is about somebody. */
    boolean somebody() {
        return contactId != null;
    }

    /** Whether a fact is about it. */
    boolean meant(Fact fact) {
        return contactId != null
                ? contactId.equals(fact.contactId())
                : organizationId != null && organizationId.equals(fact.organizationId());
    }

    /** Whether facts of a kind are rather about people than about what they work for. */
    static boolean ofPeople(Fact.Kind kind) {
        return switch (kind) {
            case NEED, CONCERN, PREFERENCE -> true;
            case PRODUCT, CAMPAIGN, COMPETITOR, OVERLOOKED, NEWS -> false;
        };
    }
}
