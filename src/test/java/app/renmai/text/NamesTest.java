package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NamesTest {
    private static NameParts name(String family, String given) {
        return new NameParts(family, "", given, "", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "刘, 同, 刘同, Liu Tong, 刘, LT",
        "欧阳, 明, 欧阳明, Ouyang Ming, 欧阳, OM",
        "陈, 博, 陈博, Chen Bo, 陈, CB",
        "单, 雄, 单雄, Shan Xiong, 单, SX",
        "單, 雄, 單雄, Shan Xiong, 單, SX",
        "曾, 慧, 曾慧, Zeng Hui, 曾, ZH",
        "解, 晓东, 解晓东, Xie Xiaodong, 解, XX",
        "仇, 英, 仇英, Qiu Ying, 仇, QY",
        "朴, 智星, 朴智星, Piao Zhixing, 朴, PZ",
        "尉迟, 恭, 尉迟恭, Yuchi Gong, 尉迟, YG"
    })
    void hanNames(String family, String given, String shown, String latin, String zh, String en) {
        assertThat(NameFormat.display(name(family, given), NameOrder.BY_SCRIPT)).isEqualTo(shown);
        assertThat(NameFormat.otherScript(name(family, given))).isEqualTo(latin);
        assertThat(NameFormat.initials(name(family, given), true)).isEqualTo(zh);
        assertThat(NameFormat.initials(name(family, given), false)).isEqualTo(en);
    }

    /** A whole name in the field of the surname does not leave its circle. */
    @Test
    void aSurnameOfMoreThanTwoCharactersIsShownByItsFirst() {
        assertThat(NameFormat.initials(name("阿卜杜拉", "买买提"), true)).isEqualTo("阿");
        assertThat(NameFormat.initials(name("阿卜杜拉", ""), true)).isEqualTo("阿");
    }

    @ParameterizedTest
    @CsvSource({
        "刘, 同, liutong", "刘, 同, lt", "刘, 同, tong", "刘, 同, Liu", "刘, 同, 刘同", "刘, 同, liu t",
        "刘, 同, tongliu", "欧阳, 明, ouy", "欧阳, 明, oym", "欧阳, 明, 阳明", "单, 雄, dan", "單, 雄, 单雄",
        "Müller, Jörg, muller", "Müller, Jörg, jorg m", "Becker, Tom, tombecker"
    })
    void finds(String family, String given, String typed) {
        String key = SearchKey.of(name(family, given), "");
        assertThat(Query.parse(typed).matches(key, "")).as(key).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"刘, 同, wang", "刘, 同, liutonga", "Becker, Tom, ecker", "Becker, Tom, tom x"})
    void findsNot(String family, String given, String typed) {
        String key = SearchKey.of(name(family, given), "");
        assertThat(Query.parse(typed).matches(key, "")).as(key).isFalse();
    }

    @org.junit.jupiter.api.Test
    void chineseAndLatinNamesStandAmongEachOther() {
        List<NameParts> names =
                List.of(
                        name("王", "宁"),
                        name("Becker", "Tom"),
                        name("单", "雄"),
                        name("曾", "慧"),
                        name("Silva", "Ana"),
                        name("", ""));
        assertThat(
                        names.stream()
                                .sorted(java.util.Comparator.comparing(SortKey::of))
                                .map(n -> NameFormat.display(n, NameOrder.BY_SCRIPT)))
                .containsExactly("Tom Becker", "单雄", "Ana Silva", "王宁", "曾慧", "");
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳明, 欧阳, 明",
        "司马光, 司马, 光",
        "诸葛亮, 诸葛, 亮",
        "上官婉儿, 上官, 婉儿",
        "刘同, 刘, 同",
        "張三, 張, 三",
        "歐陽修, 歐陽, 修",
        "欧阳, 欧, 阳"
    })
    void proposesWhereAHanNameDivides(String whole, String family, String given) {
        assertThat(Surnames.propose(whole)).contains(new Surnames.Split(family, given));
    }

    @ParameterizedTest
    @CsvSource({"Tom", "刘", "刘 同"})
    void proposesNothingElse(String whole) {
        assertThat(Surnames.propose(whole)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "José, jose",
        "Müller, muller",
        "Straße, strasse",
        "Łukasz, lukasz",
        "ＡＢＣ, abc",
        "'  a   b ', a b",
        "刘同, 刘同",
        "Søren, soren",
        "İstanbul, istanbul"
    })
    void folds(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }
}
