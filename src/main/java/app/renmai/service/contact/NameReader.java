package app.renmai.service.contact;

import app.renmai.model.contact.PersonName;
import app.renmai.text.Folding;
import app.renmai.text.Surnames;

/**
 * Splits a name typed in one field into its parts; a proposal that the contact page can correct.
 */
public final class NameReader {
    private NameReader() {}

    /** The name in parts. */
    public static PersonName read(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (Folding.hasHan(name) && !name.contains(" ")) {
            return Surnames.propose(name)
                    .map(split -> PersonName.of(split.family(), split.given()))
                    .orElseGet(() -> PersonName.of("", name));
        }
        if (Folding.hasHan(name)) {
            int space = name.indexOf(' ');
            return PersonName.of(name.substring(0, space), name.substring(space + 1));
        }
        int comma = name.indexOf(',');
        if (comma > 0) {
            return PersonName.of(name.substring(0, comma), name.substring(comma + 1));
        }
        int last = name.lastIndexOf(' ');
        if (last < 0) {
            return PersonName.of("", name);
        }
        String[] words = name.split(" ");
        String middle = String.join(" ", java.util.Arrays.copyOfRange(words, 1, words.length - 1));
        return new PersonName(words[words.length - 1], middle, words[0], "", "", "", "");
    }
}
