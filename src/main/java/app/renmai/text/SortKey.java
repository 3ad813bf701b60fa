package app.renmai.text;

/**
 * The place of a name in an alphabetical list, compared as plain text: family name first, Han by
 * pinyin, so that Chinese and Latin names stand among each other. Equal readings are told apart by
 * their tones and characters.
 */
public final class SortKey {
    private SortKey() {}

    private static final class Icu {
        static final HanReading TONES = new HanReading("Han-Latin; Latin-NumericPinyin");

        private Icu() {}
    }

    /** The key of a name; a name of nothing comes last. */
    public static String of(NameParts name) {
        String family = name.family();
        String given = (name.given() + " " + name.middle()).strip();
        if (family.isEmpty() && given.isEmpty()) {
            given = name.nickname();
        }
        String han = family + given;
        if (!Folding.hasHan(han)) {
            String folded = Folding.fold((family + " " + given).strip());
            return lettersFirst(folded);
        }
        String reading = String.join(" ", Pinyin.nameSyllables(family, given));
        return lettersFirst(reading) + "\u0001" + toned(han) + "\u0001" + han;
    }

    private static String toned(String han) {
        return Folding.oneSpace(Icu.TONES.of(han).strip());
    }

    private static String lettersFirst(String text) {
        return text.isEmpty() || !Character.isLetter(text.codePointAt(0)) ? "\uffff" + text : text;
    }
}
