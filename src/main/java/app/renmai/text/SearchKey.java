package app.renmai.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms of a name that somebody may type, folded, each behind a bar: {@code
 * |刘同|刘|同|liutong|liu|tong|tongliu|lt|}. Made once and stored, for reading Han takes time.
 */
public final class SearchKey {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.'’·-]+");

    private SearchKey() {}

    /**
     * The key of a name.
     *
     * @param name the name
     * @param phonetic how it is read, or empty
     */
    public static String of(NameParts name, String phonetic) {
        Set<String> forms = new LinkedHashSet<>();
        both(forms, name.family(), name.given());
        words(forms, name.family(), name.middle(), name.given(), name.nickname(), phonetic);
        if (Folding.hasHan(name.family() + name.given())) {
            han(forms, name);
        }
        if (Folding.hasHan(name.nickname())) {
            readings(forms, List.of(Pinyin.of(name.nickname()).split(" ")));
        }
        return forms.stream()
                .filter(form -> !form.isEmpty())
                .collect(Collectors.joining("|", "|", "|"));
    }

    private static void both(Set<String> forms, String family, String given) {
        String one = squeezed(family);
        String other = squeezed(given);
        forms.add(one + other);
        forms.add(other + one);
    }

    private static void words(Set<String> forms, String... parts) {
        for (String part : parts) {
            forms.add(squeezed(part));
            for (String word : BETWEEN_WORDS.split(Folding.fold(part))) {
                forms.add(word);
            }
        }
    }

    private static void han(Set<String> forms, NameParts name) {
        String simpleFamily = Pinyin.simplified(name.family());
        String simpleGiven = Pinyin.simplified(name.given());
        both(forms, simpleFamily, simpleGiven);
        // Each part is read once: reading is most of what an import of Chinese names costs.
        String surname = Pinyin.surnameOfSimplified(simpleFamily);
        String given = Pinyin.ofSimplified(simpleGiven);
        readings(forms, Pinyin.syllables(surname, given));
        both(forms, surname, given);
        forms.add(squeezed(given));
        // Somebody who does not know that 单 is Shan types dan.
        String plain = Pinyin.ofSimplified(simpleFamily);
        if (!plain.equals(surname)) {
            both(forms, plain, given);
        }
    }

    private static void readings(Set<String> forms, List<String> syllables) {
        forms.add(String.join("", syllables));
        forms.addAll(syllables);
        forms.add(
                syllables.stream()
                        .filter(syllable -> !syllable.isEmpty())
                        .map(syllable -> syllable.substring(0, 1))
                        .collect(Collectors.joining()));
    }

    private static String squeezed(String text) {
        return Folding.fold(text).replace(" ", "");
    }
}
