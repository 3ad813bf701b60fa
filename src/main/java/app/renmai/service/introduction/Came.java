package app.renmai.service.introduction;

import app.renmai.model.contact.ContactName;

import java.util.List;

/**
 * Where a contact stands among those who brought people together.
 *
 * @param chain how one came to know the contact
 * @param brought whom one came to know through the contact, by name
 */
public record Came(Chain chain, List<ContactName> brought) {
    /** Through nobody, and nobody through them. */
    public static final Came NONE = new Came(Chain.NONE, List.of());

    /** Keeps the list unchangeable. */
    public Came {
        brought = List.copyOf(brought);
    }
}
