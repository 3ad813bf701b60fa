package app.renmai.ui.desk;

import app.renmai.model.contact.PersonName;
import app.renmai.text.Folding;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;
import app.renmai.ui.i18n.Messages;

/**
 * How people are written in the user's language.
 *
 * @param messages the texts, for people without a name
 * @param order which part comes first
 */
public record Names(Messages messages, NameOrder order) {
    /** The name as it is shown; words for "no name" when nothing is known. */
    public String of(PersonName name) {
        if (name.isBlank()) {
            return messages.text("contact.nameless");
        }
        return NameFormat.display(name.parts(NameParts::new), order);
    }

    /**
     * The name to put first and the one beside it, for a person written in two scripts: in English
     * Chen Bo and 陈博, in Chinese 陈博 and Chen Bo. The second is empty when there is one script.
     */
    public Pair pair(PersonName name) {
        String shown = of(name);
        String other = name.isBlank() ? "" : otherScript(name);
        return messages.chinese() || other.isEmpty()
                ? new Pair(shown, other)
                : new Pair(other, shown);
    }

    /** What the person says of the reading comes before what the characters suggest. */
    private static String otherScript(PersonName name) {
        String reading = NameFormat.otherScript(name.parts(NameParts::new));
        String own = name.phonetic();
        return reading.isEmpty() || own.isEmpty() || Folding.eastAsian(own) ? reading : own;
    }

    /** A name in two scripts. */
    public record Pair(String main, String other) {}

    /** All that a list shows of a name. Reading Han takes a third of a millisecond. */
    public Shown shown(PersonName name) {
        Pair pair = pair(name);
        return new Shown(pair.main(), pair.other(), initials(name), name.isBlank());
    }

    /**
     * A name as lists show it.
     *
     * @param main the name to put first
     * @param other the name in the other script, or empty
     * @param initials what stands in the avatar
     * @param nameless whether nothing is known of the name
     */
    public record Shown(String main, String other, String initials, boolean nameless) {}

    /** What stands in the avatar. */
    public String initials(PersonName name) {
        return name.isBlank()
                ? "?"
                : NameFormat.initials(name.parts(NameParts::new), messages.chinese());
    }
}
