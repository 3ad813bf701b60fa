package app.renmai.text;

import com.ibm.icu.text.Transliterator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How Han characters are read. Made by ICU, which knows most readings of surnames but not all, nor
 * traditional forms: those are turned into simplified ones first, and a table holds the rest.
 */
public final class Pinyin {
    /** Surnames that ICU reads otherwise; sources: 现代汉语词典 and the household register's usage. */
    private static final Map<String, String> SURNAMES =
            Map.ofEntries(
                    Map.entry("单", "shan"),
                    Map.entry("曾", "zeng"),
                    Map.entry("解", "xie"),
                    Map.entry("仇", "qiu"),
                    Map.entry("朴", "piao"),
                    Map.entry("查", "zha"),
                    Map.entry("盖", "ge"),
                    Map.entry("区", "ou"),
                    Map.entry("任", "ren"),
                    Map.entry("华", "hua"),
                    Map.entry("缪", "miao"),
                    Map.entry("覃", "qin"),
                    Map.entry("冼", "xian"),
                    Map.entry("洗", "xian"),
                    Map.entry("翟", "zhai"),
                    Map.entry("乐", "yue"),
                    Map.entry("宓", "mi"),
                    Map.entry("秘", "bi"),
                    Map.entry("员", "yun"),
                    Map.entry("逄", "pang"),
                    Map.entry("繁", "po"),
                    Map.entry("折", "she"),
                    Map.entry("黑", "he"),
                    Map.entry("召", "shao"),
                    Map.entry("尹", "yin"),
                    Map.entry("纪", "ji"),
                    Map.entry("燕", "yan"),
                    Map.entry("应", "ying"),
                    Map.entry("宁", "ning"),
                    Map.entry("尉迟", "yu chi"),
                    Map.entry("万俟", "mo qi"),
                    Map.entry("澹台", "tan tai"),
                    Map.entry("长孙", "zhang sun"),
                    Map.entry("单于", "chan yu"),
                    Map.entry("令狐", "ling hu"),
                    Map.entry("宰父", "zai fu"),
                    Map.entry("子车", "zi ju"));

    private Pinyin() {}

    /** The transliterators, made at the first need: it takes ICU almost half a second. */
    private static final class Icu {
        static final Transliterator SIMPLIFY = Transliterator.getInstance("Traditional-Simplified");
        static final HanReading PLAIN =
                new HanReading("Han-Latin; Any-Latin; NFD; [:Mn:] Remove; Lower");
        static final HanReading NAMES =
                new HanReading("Han-Latin/Names; Any-Latin; NFD; [:Mn:] Remove; Lower");
        static final HanReading ONE_BY_ONE = new HanReading("Traditional-Simplified");

        private Icu() {}
    }

    /** A text in simplified characters. */
    public static String simplified(String text) {
        boolean simple =
                text.codePoints()
                        .filter(HanReading::isHan)
                        .allMatch(
                                c ->
                                        Icu.ONE_BY_ONE
                                                .character(c)
                                                .contentEquals(Character.toString(c)));
        return simple ? text : Icu.SIMPLIFY.transliterate(text);
    }

    /** The syllables of a text, lower case, without tones, apart: 清禾 is {@code qing he}. */
    public static String of(String text) {
        return ofSimplified(simplified(text));
    }

    /** Like {@link #of} for a text in simplified characters: turning it into them takes as long. */
    static String ofSimplified(String text) {
        return tidy(Icu.PLAIN.of(text));
    }

    /** The reading of a family name as a family name. */
    public static String surname(String family) {
        return surnameOfSimplified(simplified(family));
    }

    /** Like {@link #surname} for a name in simplified characters. */
    static String surnameOfSimplified(String simple) {
        String known = SURNAMES.get(simple);
        return known != null ? known : tidy(Icu.NAMES.of(simple));
    }

    /** The syllables of a name, those of the family name first. */
    public static List<String> nameSyllables(String family, String given) {
        return syllables(surname(family), of(given));
    }

    /** The syllables of readings, one after the other. */
    static List<String> syllables(String... readings) {
        List<String> syllables = new ArrayList<>();
        for (String part : readings) {
            for (String syllable : part.split(" ")) {
                if (!syllable.isEmpty()) {
                    syllables.add(syllable);
                }
            }
        }
        return syllables;
    }

    private static String tidy(String read) {
        // ICU lowers last; a text it did not see is lowered here.
        return Folding.oneSpace(read.toLowerCase(Locale.ROOT).strip());
    }
}
