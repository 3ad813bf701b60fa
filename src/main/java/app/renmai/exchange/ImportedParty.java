package app.renmai.exchange;

/**
 * Somebody who took part in something a file tells. Texts that are not known are empty.
 *
 * @param role their part in it
 * @param uid their identity when they are a person of the same file
 * @param name their name
 * @param email their address
 * @param link their profile page
 */
public record ImportedParty(Role role, String uid, String name, String email, String link) {
    /** A part in an interaction. */
    public enum Role {
        /** They wrote it. */
        FROM,
        /** It was written to them. */
        TO,
        /** They were there. */
        WITH
    }

    /** Somebody known by name and address. */
    public static ImportedParty mail(Role role, String name, String email) {
        return new ImportedParty(role, "", name, email, "");
    }
}
