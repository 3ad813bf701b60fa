package app.renmai.service.pitch;

import app.renmai.text.Folding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names by which an organization or a product is called in a text. */
public final class BrandNames {
    private static final int LONGEST_PRODUCT = 40;
    private static final int LONGEST_HAN_PRODUCT = 10;
    private static final int SHORTEST_BRAND = 2;
    private static final int SHORTEST_LATIN_BRAND = 4;
    private static final int WORDS_OF_A_PRODUCT = 5;

    /** What an organization's name ends with and its brand does not. */
    private static final List<String> HAN_ENDINGS =
            List.of(
                    "有限责任公司", "股份有限公司", "有限公司", "公司", "集团", "股份", "控股", "体育", "科技", "传媒", "文化",
                    "用品", "饮料", "饮品", "食品", "电器", "电子", "教育", "网络", "广告", "服饰", "中国");

    private static final Set<String> LATIN_ENDINGS =
            Set.of(
                    "ltd",
                    "limited",
                    "inc",
                    "llc",
                    "gmbh",
                    "ag",
                    "co",
                    "corp",
                    "corporation",
                    "company",
                    "group",
                    "holding",
                    "sports",
                    "media",
                    "foods",
                    "drinks",
                    "beverages",
                    "technology",
                    "technologies",
                    "china");

    private static final Pattern QUOTED = Pattern.compile("[“「『《\"]([^“”「」『』《》\"]{2,40})[”」』》\"]");

    /** Two words and more with capitals or digits: Gale 3, Campus Cup 2026. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{N}]*(?: (?:\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}+))+\\b");

    /** A Han word before a number: 疾风 3. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{IsHan}{2,4} ?\\p{N}{1,4}");

    private static final Pattern END = Pattern.compile("[，。；：,.;:（(、—–!！?？]| - ");

    private BrandNames() {}

    /** An organization's names, each with the brand in it. */
    public static Set<String> ofOrganization(String... names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            if (!name.isBlank()) {
                found.add(name.strip());
                if (Folding.hasHan(name)) {
                    hanBrands(name.strip(), found);
                } else {
                    latinBrands(name, found);
                }
            }
        }
        return found;
    }

    /** What is left with each ending that is taken off: 丰跑体育有限公司, 丰跑体育, 丰跑. */
    private static void hanBrands(String name, Set<String> found) {
        for (String ending : HAN_ENDINGS) {
            int left = name.length() - ending.length();
            if (name.endsWith(ending) && left >= SHORTEST_BRAND) {
                String brand = name.substring(0, left);
                found.add(brand);
                hanBrands(brand, found);
                return;
            }
        }
    }

    /** The same of words: Yuanye Drinks Ltd, Yuanye Drinks, Yuanye. */
    private static void latinBrands(String name, Set<String> found) {
        List<String> words = List.of(name.strip().split("[\\s,.]+"));
        for (int left = words.size() - 1;
                left > 0 && LATIN_ENDINGS.contains(words.get(left).toLowerCase(Locale.ROOT));
                left--) {
            String brand = String.join(" ", words.subList(0, left));
            if (brand.length() >= SHORTEST_LATIN_BRAND) {
                found.add(brand);
            }
        }
    }

    /**
     * The names in what was noted of a product: what stands in quotation marks, what is written
     * like a name, and a note that is hardly more than one.
     */
    public static Set<String> ofProduct(String note) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern pattern : List.of(QUOTED, CAPITALS, NUMBERED)) {
            Matcher matcher = pattern.matcher(note);
            while (matcher.find()) {
                found.add(matcher.group(matcher.groupCount()).strip());
            }
        }
        Matcher end = END.matcher(note);
        String first = (end.find() ? note.substring(0, end.start()) : note).strip();
        boolean name =
                Folding.hasHan(first)
                        ? first.length() <= LONGEST_HAN_PRODUCT
                        : first.length() <= LONGEST_PRODUCT
                                && first.split("\\s+").length <= WORDS_OF_A_PRODUCT;
        if (first.length() > SHORTEST_BRAND && name) {
            found.add(first.replaceFirst("^(?i)(?:the|a|an) ", ""));
        }
        return found;
    }
}
