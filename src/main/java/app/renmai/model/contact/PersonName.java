package app.renmai.model.contact;

/**
 * A name in parts, as the person writes it. A part that is not known is empty, never null.
 *
 * @param family the family name: 刘, 欧阳, Becker
 * @param middle middle names
 * @param given the given name: 同, Tom
 * @param prefix before the name: Dr.
 * @param suffix after the name: Jr., PhD
 * @param nickname what friends say
 * @param phonetic how it is read, in Latin letters or kana
 */
public record PersonName(
        String family,
        String middle,
        String given,
        String prefix,
        String suffix,
        String nickname,
        String phonetic) {

    /** A name of nothing, for a person of whom only an address is known. */
    public static final PersonName UNKNOWN = new PersonName("", "", "", "", "", "", "");

    /** Strips every part. */
    public PersonName {
        family = family.strip();
        middle = middle.strip();
        given = given.strip();
        prefix = prefix.strip();
        suffix = suffix.strip();
        nickname = nickname.strip();
        phonetic = phonetic.strip();
    }

    /** A family and a given name. */
    public static PersonName of(String family, String given) {
        return new PersonName(family, "", given, "", "", "", "");
    }

    /** Makes something of the parts that writing a name takes; they are all but the reading. */
    public interface Parts<T> {
        T of(
                String family,
                String middle,
                String given,
                String prefix,
                String suffix,
                String nickname);
    }

    /** Hands the parts that writing the name takes to something that knows how to. */
    public <T> T parts(Parts<T> writing) {
        return writing.of(family, middle, given, prefix, suffix, nickname);
    }

    /** Whether no part that could be shown as a name is known. */
    public boolean isBlank() {
        return family.isEmpty() && middle.isEmpty() && given.isEmpty() && nickname.isEmpty();
    }
}
