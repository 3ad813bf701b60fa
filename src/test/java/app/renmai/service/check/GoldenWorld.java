package app.renmai.service.check;

import app.renmai.service.check.CheckInput.KnownFact;
import app.renmai.service.check.CheckInput.Them;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom the texts of the golden files are for, and what is known of them: that of the mock-ups. */
record GoldenWorld(
        Them them,
        List<KnownFact> facts,
        List<String> offers,
        List<String> earlier,
        Map<String, String> values) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 12);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 17);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 6);

    static final GoldenWorld ENGLISH =
            new GoldenWorld(
                    new Them(
                            List.of("Lin Yue", "Yue Lin", "Director Lin"),
                            List.of("Fengpao Sports"),
                            List.of("Yunbu"),
                            List.of("Gale 3 trail shoe"),
                            List.of("Students before the spring season")),
                    List.of(
                            fact("product", "Gale 3 trail shoe", MARCH),
                            fact("campaign", "Night-run series, 5 cities, October", OCTOBER),
                            fact("competitor", "Yunbu sponsors marathon clubs", NOVEMBER),
                            fact(
                                    "overlooked",
                                    "Nobody speaks to first-time night runners; 4 in 10 came alone",
                                    OCTOBER),
                            foreign("Oat drink, sampled in the metro", "Yuanye Drinks")),
                    List.of("Evening show on 22 campus radios"),
                    List.of(
                            "On 17 October I walked the Chengdu stop of your night-run series."
                                    + " Four in ten runners came alone. Could we talk for fifteen"
                                    + " minutes on Tuesday?",
                            "We have put three pages together on first-time night runners. They"
                                    + " are attached, and yours to use. Shall we talk on Monday?",
                            "Just a line to say hello from Campus Radio. The new season begins"
                                    + " soon. Shall we talk on Monday?"),
                    Map.of("contact.addressAs", "Director Lin", "me.name", "Gu Chen"));

    static final GoldenWorld CHINESE =
            new GoldenWorld(
                    new Them(
                            List.of("林悦", "林总监", "林总"),
                            List.of("锋跑体育用品有限公司"),
                            List.of("云步"),
                            List.of("疾风 3 越野跑鞋"),
                            List.of("春季开学前接触到大学生")),
                    List.of(
                            fact("product", "疾风 3 越野跑鞋", MARCH),
                            fact("campaign", "夜跑系列赛，五个城市，十月", OCTOBER),
                            fact("competitor", "云步赞助马拉松跑团", NOVEMBER),
                            fact("overlooked", "没有人面向第一次夜跑的人，十个里有四个独自来", OCTOBER),
                            foreign("燕麦饮在地铁派样", "元野饮料")),
                    List.of("22 所校园电台的晚间节目"),
                    List.of(
                            "10月17日我走完了你们夜跑系列赛的成都站，十个跑者里有四个是一个人来的。周二能否和您通个十五分钟的电话？",
                            "我们整理了三页材料，讲第一次夜跑的人从哪里来，随信附上，您尽管拿去用。周一聊聊可好？",
                            "这里是校园之声，给您问个好。新一季节目快开始了，周一聊聊可好？"),
                    Map.of("contact.addressAs", "林总监", "me.name", "顾晨"));

    /** The world of a language. */
    static GoldenWorld of(String language) {
        return language.equals("zh") ? CHINESE : ENGLISH;
    }

    private static KnownFact fact(String name, String words, LocalDate day) {
        return new KnownFact(uid(name), words, day, true, "Fengpao Sports");
    }

    private static KnownFact foreign(String words, String about) {
        return new KnownFact(uid("foreign"), words, NOVEMBER, false, about);
    }

    /** The identity of something with a name. */
    static UUID uid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A text whose links name facts, with links to them. */
    String linked(String text) {
        String linked = text;
        for (String name : List.of("product", "campaign", "competitor", "overlooked", "foreign")) {
            linked = linked.replace("(fact:" + name + ")", "(fact:" + uid(name) + ")");
        }
        return linked.replace("(offer:show)", "(offer:" + uid("show") + ")");
    }
}
