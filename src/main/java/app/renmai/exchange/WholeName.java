package app.renmai.exchange;

import app.renmai.model.contact.PersonName;

/** A name that a file has in one piece. */
public final class WholeName {
    private WholeName() {}

    /**
     * Splits a name at its last blank, as Latin names are; a name without one, as Chinese names are
     * written, stays whole in the given name until its owner splits it.
     *
     * @param whole the name
     * @return its family and given name, and nothing else
     */
    public static PersonName split(String whole) {
        String name = whole.strip();
        int blank = name.lastIndexOf(' ');
        boolean latin = name.codePoints().noneMatch(Character::isIdeographic);
        return blank < 0 || !latin
                ? PersonName.of("", name)
                : PersonName.of(name.substring(blank + 1), name.substring(0, blank));
    }
}
