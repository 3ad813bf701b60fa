package app.renmai.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that tell what it is about, folded. A Latin word is one key, without its
 * usual English ending; Chinese is cut in bigrams, for nothing stands between its words. Words that
 * say nothing are left out, and so are bare numbers. Words that many texts say are {@link Key#light
 * light}.
 */
public final class KeyWords {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST = 4;

    private static final Set<String> STOP =
            Set.of(
                    ("a about all also am an and any are as at be because been before but by can"
                         + " could did do does for from get give had has have he her him his how i"
                         + " if in into is it its just like looking make may me more most my need"
                         + " needs new next no not now of off offer offers on one only or other our"
                         + " out over she should so some somebody someone something than that the"
                         + " their them then there these they this those to too up us use very want"
                         + " wants was we were what when where which who whom why will with would"
                         + " you your able find help helps")
                            .split(" "));

    private static final Set<String> LIGHT =
            Set.of(
                    ("people person project plan idea work team company business brand market"
                         + " client customer product service event campaign data student campus"
                         + " city day week month year time good best first contact partner"
                         + " partnership support spring summer autumn winter school university"
                         + " online info information")
                            .split(" "));

    private static final Set<String> HAN_STOP =
            Set.of(
                    ("的 了 和 与 及 在 把 给 我 你 他 她 们 是 吗 呢 吧 或 请 个 位 名 份 月 日 号 前 需要 希望 一个 我们 他们 你们 可以 能够"
                         + " 想要 有人 没有 这个 那个 什么 如何 怎么 以及 或者 帮助 帮忙 提供 寻找 一些 相关 进行 关于 之前 以前 现在 今年 明年"
                         + " 目前 一位 一名 能找到")
                            .split(" "));

    private static final Set<String> HAN_LIGHT =
            Set.of(
                    ("活动 方案 数据 学生 校园 学校 高校 项目 团队 品牌 公司 市场 工作 城市 客户 产品 合作 服务 计划 资源 信息 企业"
                                    + " 行业 时间 内容 人员 朋友 机会 用户 推广 渠道 大学 春季 夏季 秋季 冬季")
                            .split(" "));

    private KeyWords() {}

    /**
     * A word that tells what a text is about.
     *
     * @param folded what two texts share when they share the word
     * @param start where it begins in the text
     * @param end where it ends
     * @param light whether it is said so often that it tells little when alone
     */
    public record Key(String folded, int start, int end, boolean light) {}

    /** Where something stands in a text. */
    public record Span(int start, int end) {}

    /** The key words of a text in their order; a word that stands twice is there twice. */
    public static List<Key> of(String text) {
        List<Key> keys = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (HanReading.isHan(c)) {
                int end = run(text, at, true);
                han(text, at, end, keys);
                at = end;
            } else if (Character.isLetterOrDigit(c)) {
                int end = run(text, at, false);
                latin(text, at, end, keys);
                at = end;
            } else {
                at += Character.charCount(c);
            }
        }
        return List.copyOf(keys);
    }

    private static int run(String text, int from, boolean han) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!mark && (!Character.isLetterOrDigit(c) || HanReading.isHan(c) != han)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static void latin(String text, int start, int end, List<Key> keys) {
        String folded = Folding.fold(text.substring(start, end));
        if (folded.length() < 2 || NUMBER.matcher(folded).matches() || STOP.contains(folded)) {
            return;
        }
        String stem = stem(folded);
        keys.add(
                new Key(stem, start, end, LIGHT.contains(folded) || LIGHT.contains(plain(folded))));
    }

    private static String plain(String word) {
        return word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Hosting, hosts and host are the same; so are sampling and sample. */
    private static String stem(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = plain(stem);
        } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = plain(stem);
        }
        for (String ending : List.of("ing", "ed")) {
            if (stem.length() >= ending.length() + 4 && stem.endsWith(ending)) {
                stem = undoubled(stem.substring(0, stem.length() - ending.length()));
                break;
            }
        }
        return stem.length() > 4 && stem.endsWith("e")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String undoubled(String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean twice = stem.charAt(stem.length() - 2) == last && "lsfz".indexOf(last) < 0;
        return twice ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** Words that are known cut a run, so that no bigram is made of the halves of two words. */
    private static void han(String text, int start, int end, List<Key> keys) {
        int begin = start;
        int at = start;
        while (at < end) {
            int length = known(text, at, end);
            if (length == 0) {
                at++;
                continue;
            }
            bigrams(text, begin, at, keys);
            String word = text.substring(at, at + length);
            if (HAN_LIGHT.contains(word)) {
                keys.add(new Key(word, at, at + length, true));
            }
            at += length;
            begin = at;
        }
        bigrams(text, begin, end, keys);
    }

    private static int known(String text, int at, int end) {
        for (int length = Math.min(LONGEST, end - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (HAN_STOP.contains(word) || HAN_LIGHT.contains(word)) {
                return length;
            }
        }
        return 0;
    }

    private static void bigrams(String text, int start, int end, List<Key> keys) {
        int at = start;
        while (at < end) {
            int second = text.offsetByCodePoints(at, 1);
            if (second >= end) {
                return;
            }
            int after = text.offsetByCodePoints(second, 1);
            keys.add(new Key(text.substring(at, after).toLowerCase(Locale.ROOT), at, after, false));
            at = second;
        }
    }

    /** Where a text says some of its key words; what touches is one. */
    public static List<Span> spans(String text, Set<String> folded) {
        List<Span> spans = new ArrayList<>();
        of(text).stream()
                .filter(key -> folded.contains(key.folded()))
                .sorted(Comparator.comparingInt(Key::start))
                .forEach(
                        key -> {
                            Span last = spans.isEmpty() ? null : spans.getLast();
                            if (last != null && key.start() <= last.end()) {
                                spans.set(
                                        spans.size() - 1,
                                        new Span(last.start(), Math.max(last.end(), key.end())));
                            } else {
                                spans.add(new Span(key.start(), key.end()));
                            }
                        });
        return List.copyOf(spans);
    }

    /** Some of the key words of a text, as it has them, each once. */
    public static List<String> words(String text, Set<String> folded) {
        return spans(text, folded).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .distinct()
                .toList();
    }
}
