package app.renmai.text;

import java.util.Optional;
import java.util.Set;

/** Proposes where a Han name divides; a suggestion only, for names cannot be known from outside. */
public final class Surnames {
    private static final Set<String> COMPOUND =
            Set.of(
                    ("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙"
                                    + " 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父"
                                    + " 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山"
                                    + " 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰"
                                    + " 爱新 完颜 叶赫 费莫")
                            .split(" "));

    /** The most frequent names of one character, four of five people and more. */
    private static final String SINGLE =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
                    + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪"
                    + "严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项"
                    + "曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧"
                    + "畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲"
                    + "乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺闫肖付代";

    private Surnames() {}

    /** Whether a text could be a whole name: two to four Han characters, the first a family's. */
    public static boolean looksLikeName(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 2 || length > 4 || !text.codePoints().allMatch(Character::isIdeographic)) {
            return false;
        }
        String plain = Pinyin.simplified(text);
        boolean compound = length > 2 && COMPOUND.contains(plain.substring(0, 2));
        return compound || length < 4 && SINGLE.indexOf(plain.charAt(0)) >= 0;
    }

    /**
     * A proposal.
     *
     * @param family the family name
     * @param given the given name
     */
    public record Split(String family, String given) {}

    /**
     * Proposes the parts of a name in Han characters.
     *
     * @param name the whole name, without spaces
     * @return the parts, or empty when the name has fewer than two characters or is not Han
     */
    public static Optional<Split> propose(String name) {
        int length = name.codePointCount(0, name.length());
        boolean han = name.codePoints().allMatch(c -> Folding.hasHan(Character.toString(c)));
        if (!han || length < 2 || length > 5) {
            return Optional.empty();
        }
        int first = name.offsetByCodePoints(0, 1);
        int second = name.offsetByCodePoints(0, 2);
        boolean compound =
                length > 2 && COMPOUND.contains(Pinyin.simplified(name.substring(0, second)));
        int at = compound ? second : first;
        return Optional.of(new Split(name.substring(0, at), name.substring(at)));
    }
}
