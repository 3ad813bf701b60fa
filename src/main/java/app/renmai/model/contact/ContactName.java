package app.renmai.model.contact;

/**
 * A contact as it is named in passing: in a list of participants, on a pitch.
 *
 * @param id the contact
 * @param name the name in parts
 */
public record ContactName(long id, PersonName name) {}
