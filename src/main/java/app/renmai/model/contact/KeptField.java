package app.renmai.model.contact;

/**
 * What another program knew of a contact and Renmai has no field for. Kept as it came, and written
 * out again on export.
 *
 * @param id the row, or 0 before it is stored
 * @param format the format it came in: {@code vcard}, {@code csv}, {@code ldif}, {@code monica}
 * @param name the property's or column's name; for vCard with its group and parameters
 * @param value the value as the file has it, decoded
 */
public record KeptField(long id, String format, String name, String value) {
    /** The format of vCard properties, which a vCard takes back as they were. */
    public static final String VCARD = "vcard";

    /** The format of what Renmai itself keeps. */
    public static final String OWN = "renmai";

    /** Of Renmai's own: the identity of a contact that was merged into this one. */
    public static final String MERGED = "merged-uid";

    /** A field not yet stored. */
    public static KeptField of(String format, String name, String value) {
        return new KeptField(0, format, name, value);
    }

    /** Whether two say the same, stored or not. */
    public boolean saysSameAs(KeptField other) {
        return format.equals(other.format) && name.equals(other.name) && value.equals(other.value);
    }
}
