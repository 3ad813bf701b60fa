package app.renmai.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes names. */
public final class NameFormat {
    private NameFormat() {}

    /**
     * The name as it is shown, without prefix and suffix: 刘同, Tom Becker. A nickname stands for a
     * name of nothing else.
     */
    public static String display(NameParts name, NameOrder order) {
        String family = name.family();
        String given = name.given();
        if (family.isEmpty() && given.isEmpty() && name.middle().isEmpty()) {
            return name.nickname();
        }
        boolean east = Folding.eastAsian(family + given);
        boolean familyFirst =
                switch (order) {
                    case BY_SCRIPT -> east;
                    case FAMILY_FIRST -> true;
                    case GIVEN_FIRST -> false;
                };
        String space = east ? "" : " ";
        return familyFirst
                ? joined(space, family, given, name.middle())
                : joined(space, given, name.middle(), family);
    }

    /** The name with prefix and suffix: Dr. Tom Becker, Jr. */
    public static String full(NameParts name, NameOrder order) {
        String core = joined(" ", name.prefix(), display(name, order));
        return name.suffix().isEmpty() ? core : core + ", " + name.suffix();
    }

    /**
     * A Han name in Latin letters, family first as in Chinese: Chen Bo, Ouyang Jing. Empty for a
     * name that is not Han.
     */
    public static String otherScript(NameParts name) {
        if (!Folding.hasHan(name.family() + name.given())) {
            return "";
        }
        return joined(
                " ", capital(Pinyin.surname(name.family())), capital(Pinyin.of(name.given())));
    }

    /**
     * One to two letters for an avatar: in Chinese the family name of a Han name, else the first
     * letters of the two names: CB for Chen Bo, TB for Tom Becker.
     */
    public static String initials(NameParts name, boolean chinese) {
        boolean han = Folding.hasHan(name.family() + name.given());
        if (han && chinese) {
            return name.family().isEmpty() ? last(name.given()) : surname(name.family());
        }
        String latin = han ? otherScript(name) : display(name, NameOrder.BY_SCRIPT);
        List<String> words = List.of(latin.strip().split("\\s+"));
        String letters =
                words.size() == 1
                        ? first(words.getFirst())
                        : first(words.getFirst()) + first(words.getLast());
        return letters.toUpperCase(Locale.ROOT);
    }

    /** One of two characters is one surname; a longer one is a whole name, and begins it. */
    private static String surname(String family) {
        return family.codePointCount(0, family.length()) <= 2 ? family : first(family);
    }

    private static String capital(String syllables) {
        String word = syllables.replace(" ", "");
        return word.isEmpty() ? "" : first(word).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static String last(String word) {
        return word.isEmpty() ? "" : word.substring(word.offsetByCodePoints(word.length(), -1));
    }

    private static String joined(String space, String... parts) {
        return List.of(parts).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(space));
    }
}
