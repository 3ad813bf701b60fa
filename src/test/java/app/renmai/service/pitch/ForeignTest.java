package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Fact;
import app.renmai.text.LinkedText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class ForeignTest {
    private static final UUID SHOE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID RUN = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static Fact fact(UUID uid, Fact.Kind kind, String words) {
        return new Fact(
                0, uid, null, 1L, null, kind, words, LocalDate.EPOCH, null, "", "", Instant.EPOCH);
    }

    /** 林悦 of 丰跑体育, with all that belongs to her. */
    private static Belongings lin() {
        return new Belongings()
                .name(PersonName.of("林", "悦"), "林总")
                .organization("丰跑体育有限公司", "Fengpao Sports Ltd.")
                .colleague(PersonName.of("周", "启明"), "")
                .competitor("捷步运动")
                .fact(fact(SHOE, Fact.Kind.PRODUCT, "疾风 3 跑鞋，主打轻量；英文名“Gale 3”"))
                .fact(fact(RUN, Fact.Kind.CAMPAIGN, "十月在四城办了城市夜跑，六千人参加"))
                .reach(ContactPoint.email("lin@fengpao.example", ""))
                .reach(ContactPoint.phone("+86 138 0013 8000", ""))
                .reach(ContactPoint.of(ContactPoint.Kind.MESSENGER, "wechat", "linyue_88", ""))
                .reach(
                        ContactPoint.of(
                                ContactPoint.Kind.LINK, "", "https://www.fengpao.example/", ""));
    }

    /** Li of Northlight, written in Latin letters. */
    private static Belongings li() {
        return new Belongings()
                .name(new PersonName("Li", "", "May", "", "", "Maymay", ""), "Director Li")
                .organization("Northlight Media GmbH");
    }

    /** 王 of 丰跑体育: a colleague, who shares the house and what is known of it. */
    private static Belongings wang() {
        return new Belongings()
                .name(PersonName.of("王", "芳"), "王总")
                .organization("丰跑体育")
                .colleague(PersonName.of("周", "启明"), "");
    }

    private static List<String> found(
            Belongings first, Belongings second, String text, String... confirmed) {
        return Foreign.find("", LinkedText.parse(text), first, second, Set.of(confirmed)).stream()
                .map(
                        item ->
                                item.what().kind().code()
                                        + " "
                                        + shown(text, item.places().getFirst()))
                .toList();
    }

    private static String shown(String text, Foreign.Place place) {
        return LinkedText.strip(text).substring(place.start(), place.end());
    }

    private static List<String> list(@Nullable String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // names in all scripts and forms of address
                "林悦，您好。|name 林悦",
                "林总，您好。|name 林总",
                "尊敬的林总监：|name 林总监",
                "昨天和林悦女士谈过。|name 林悦女士",
                "小林上次说得对。|name 小林",
                "Dear Director Lin,|name Director Lin",
                "Dear Ms. Lin, dear Mr Lin|name Ms. Lin; name Mr Lin",
                "As Lin Yue said, and Yue Lin, and YueLin|name Lin Yue; name Yue Lin; name YueLin",
                "LIN  YUE, ｌｉｎ　ｙｕｅ|name LIN  YUE",
                "Yue's idea, Lin's plan|name Yue; name Lin",
                // not inside other words
                "树林总是绿的，林工作得很好，森林|",
                "Linz, Berlin, linen, lin, Lindgren|",
                "林|",
                // where they work, what is made there, who competes, who else is there
                "丰跑体育的夜跑|organization 丰跑体育",
                "给丰跑的方案|organization 丰跑",
                "FENGPAO SPORTS LTD. and Fengpao|organization FENGPAO SPORTS LTD.; organization"
                        + " Fengpao",
                "你们的疾风 3 跑鞋很轻|product 疾风 3 跑鞋",
                "your Gale 3 and gale 3.|product Gale 3",
                "Gale 30|",
                "捷步运动又出了新款|competitor 捷步运动",
                "代问周启明好，also Zhou Qiming|colleague 周启明; colleague Zhou Qiming",
                // how to reach them
                "发到 LIN@fengpao.example 或 13800138000|reach LIN@fengpao.example; reach 13800138000",
                "微信 linyue_88，网站 www.fengpao.example|reach linyue_88; reach www.fengpao.example",
                "138 0013 8001, 88|",
                // facts by their link, and by their words
                "[六千人](fact:00000000-0000-4000-8000-000000000002)来了|fact 六千人",
                "听说十月在四城办了城市夜跑，六千人参加。|fact 十月在四城办了城市夜跑，六千人参加",
                "[给丰跑体育](fact:00000000-0000-4000-8000-000000000009)|organization 丰跑体育",
                // placeholders say nothing yet
                "{{contact.name}}，您好：{{contact.organization}}|",
            })
    void whatBelongsToTheFirstIsFound(String text, @Nullable String expected) {
        assertThat(found(lin(), li(), text)).containsExactlyElementsOf(list(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Director Li,|name Director Li",
                "Thanks, Li. And Li's team|name Li",
                "Lin, Linda, Alli, li, Ali|",
                "Li总好|name Li",
                "May I ask? We met in the spring. You may|",
                "as May told me|name May",
                "May Li, Li May|name May Li; name Li May",
                "Maymay|name Maymay",
                "Northlight Media, northlight|organization Northlight Media; organization"
                        + " northlight",
                "Northlights|",
            })
    void shortNamesAreFoundAsWholeWordsOnly(String text, @Nullable String expected) {
        assertThat(found(li(), lin(), text)).containsExactlyElementsOf(list(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "丰跑体育的周启明|",
                "丰跑的林总和王总|name 林总",
                "Fengpao and 捷步运动|organization Fengpao; competitor 捷步运动",
            })
    void whatBothShareIsNotForeign(String text, @Nullable String expected) {
        assertThat(found(lin(), wang(), text)).containsExactlyElementsOf(list(expected));
    }

    @Test
    void aNameThatIsAPartOfTheOthersIsNot() {
        Belongings linYang =
                new Belongings().name(PersonName.of("林", "扬"), "").organization("丰跑体育大学");
        assertThat(found(lin(), linYang, "林总、林扬、Lin Yang、Dr. Lin，丰跑体育大学")).isEmpty();
        assertThat(found(lin(), linYang, "林悦、Lin Yue、丰跑体育"))
                .containsExactly("name 林悦", "name Lin Yue", "organization 丰跑体育");
        Belongings shared = new Belongings().fact(fact(RUN, Fact.Kind.CAMPAIGN, "另一种说法"));
        assertThat(found(lin(), shared, "[夜跑](fact:" + RUN + ")")).isEmpty();
    }

    @Test
    void whatIsTheUsersOwnBelongsIntoAnyText() {
        Belongings second = li().own(Map.of("me.name", "Lin Yue", "me.organization", "丰跑体育"));
        assertThat(found(lin(), second, "Lin Yue, 丰跑体育, 丰跑, 林总")).containsExactly("name 林总");
    }

    @Test
    void whatWasConfirmedIsDoneAndAllPlacesAreListed() {
        String text = "林总，林总！丰跑体育";
        List<Foreign.Item> items =
                Foreign.find("给林总", LinkedText.parse(text), lin(), li(), Set.of());
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().places())
                .containsExactly(
                        new Foreign.Place(true, 1, 3),
                        new Foreign.Place(false, 0, 2),
                        new Foreign.Place(false, 3, 5));
        String key = items.getFirst().what().key();
        assertThat(key).isEqualTo("name:林总");
        assertThat(found(lin(), li(), text, key)).containsExactly("organization 丰跑体育");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "林总，您好：¶¶昨天林总说得对。|{{contact.addressAs}}，您好：¶¶昨天林总说得对。",
                "¶尊敬的林悦女士：¶¶林总，您看呢？|¶尊敬的{{contact.addressAs}}：¶¶{{contact.addressAs}}，您看呢？",
                "Dear Director Lin,¶¶Lin Yue's idea.|Dear {{contact.addressAs}},¶¶Lin Yue's idea.",
                "Hello Lin Yue!¶Fengpao|Hello {{contact.addressAs}}!¶Fengpao",
                "{{contact.addressAs}}，您好：|{{contact.addressAs}}，您好：",
                "您好：¶丰跑|您好：¶丰跑",
            })
    void whomItAddressedIsAPlaceholder(String text, String expected) {
        assertThat(Readdressing.body(text.replace('¶', '\n'), lin()))
                .isEqualTo(expected.replace('¶', '\n'));
    }

    @Test
    void aLongTextIsReadQuickly() {
        String text = "林悦 and 丰跑体育 and words. ".repeat(2_000);
        List<Foreign.Item> items = Foreign.find("", LinkedText.plain(text), lin(), li(), Set.of());
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().places()).hasSize(2_000);
    }
}
