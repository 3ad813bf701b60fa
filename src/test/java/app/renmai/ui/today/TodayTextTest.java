package app.renmai.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.service.brief.Part;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.collaboration.Work;
import app.renmai.service.rate.Rates;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.Grounds;
import app.renmai.service.today.NewPosition;
import app.renmai.service.today.Served;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.today.Suggestions;
import app.renmai.service.today.TodaySettings;
import app.renmai.text.LunarDate;
import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.i18n.Messages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every reason in both languages, seen from 10:41 on Wednesday, 18 November 2026. */
class TodayTextTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    meeting          | 14:30 Chen Bo · Spring tour | At Raffles. Last talk 28 Oct: Campus. 2 promises are open.
                    ended meeting    | 14:30 Chen Bo · Spring tour | Last talk 28 Oct: Let us meet.
                    asked            | How did it go? Chen Bo · Campus | It was planned for Wed 28 Oct, 15:00. It counts once you say that it happened.
                    over             | Spring tour ended: how did it go? | Planned until 30 October 2026. Three short questions are open.
                    over with        | Spring tour ended: how did it go? | With Chen Bo, planned until October 2026. Three short questions are open.
                    first meeting    | 14:30 Chen Bo · Spring tour | Your first talk noted here.
                    silent meeting   | 14:30 Chen Bo · Spring tour | Last talk 28 Oct. One promise is open.
                    mine             | Chen Bo: Shelf plan | You promised it on 28 Oct for Fri 20 Nov.
                    mine any day     | Chen Bo: Shelf plan | You promised it on 28 Oct, without a day.
                    theirs           | Chen Bo: Shelf plan | They promised it on 28 Oct for Fri 20 Nov. A friendly question is fine.
                    theirs any day   | Chen Bo: Shelf plan | They promised it on 28 Oct, without a day.
                    reminder         | Chen Bo: Ask | You noted it on 28 Oct for Wed 18 Nov.
                    reminder of talk | Chen Bo: Ask | For Wed 18 Nov, from the talk on 28 Oct: Campus
                    birthday         | Chen Bo’s birthday | On Fri 20 Nov, turns 40.
                    birthday now     | Chen Bo’s birthday | Today, turns 40.
                    birthday next    | Chen Bo’s birthday | Tomorrow.
                    lunar            | Chen Bo’s birthday | On Fri 20 Nov (lunar 10/12), turns 40.
                    leap             | Chen Bo’s birthday | On Fri 20 Nov (lunar leap 10/12).
                    anniversary      | Chen Bo’s anniversary | On Fri 20 Nov, 1 year.
                    other            | Chen Bo: Founding | On Fri 20 Nov, 40 years.
                    in touch         | Get in touch with Chen Bo | Cooling, day 38 of 30–60. You last talked on 11 Oct.
                    in touch by tag  | Get in touch with Chen Bo | Cooling, day 38 of 30–60 for #media. You last talked on 11 Oct.
                    reconnect        | Worth reconnecting: Chen Bo | 12 talks, the last 13 months ago.
                    reconnect once   | Worth reconnecting: Chen Bo | One talk, 13 months ago.
                    new position     | Worth reconnecting: Chen Bo | Head of campus at Muyu since October 2026. 12 talks, the last 13 months ago.
                    done well        | Worth reconnecting: Chen Bo | 2 collaborations done well, last talk 13 months ago. Head of campus at Muyu since October 2026.
                    need             | Worth reconnecting: Chen Bo | One collaboration done well, last talk 13 months ago. Needs: a host (you offer: hosts).
                    new title        | Worth reconnecting: Chen Bo | Head since 2026. 12 talks, the last 13 months ago.
                    """)
    void inEnglish(String which, String title, String reason) {
        TodayText text = text(Locale.ENGLISH);
        assertThat(text.title(suggestion(which))).isEqualTo(title);
        assertThat(text.reason(suggestion(which))).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    meeting          | 14:30 陈博 · Spring tour | 地点：Raffles。上次往来是 10月28日：Campus。还有 2 项承诺未了。
                    ended meeting    | 14:30 陈博 · Spring tour | 上次往来是 10月28日：Let us meet.
                    asked            | 谈得怎么样？陈博 · Campus | 原定 10月28日 周三 15:00。确认进行过，才算联系。
                    over             | Spring tour已结束：做得怎么样？ | 计划到 2026年10月30日 为止。还有三个小问题待答。
                    over with        | Spring tour已结束：做得怎么样？ | 与陈博合作，计划到 2026年10月 为止。还有三个小问题待答。
                    first meeting    | 14:30 陈博 · Spring tour | 这里记下的第一次往来。
                    silent meeting   | 14:30 陈博 · Spring tour | 上次往来是 10月28日。还有 1 项承诺未了。
                    mine             | 陈博：Shelf plan | 您在 10月28日 答应的，约定 11月20日 周五。
                    mine any day     | 陈博：Shelf plan | 您在 10月28日 答应的，没有约定日期。
                    theirs           | 陈博：Shelf plan | 对方在 10月28日 答应的，约定 11月20日 周五。不妨问一声。
                    theirs any day   | 陈博：Shelf plan | 对方在 10月28日 答应的，没有约定日期。
                    reminder         | 陈博：Ask | 您在 10月28日 记下，定在 11月18日 周三。
                    reminder of talk | 陈博：Ask | 定在 11月18日 周三，来自 10月28日 的往来：Campus
                    birthday         | 陈博的生日 | 11月20日 周五，满 40 岁。
                    birthday now     | 陈博的生日 | 今天，满 40 岁。
                    birthday next    | 陈博的生日 | 明天。
                    lunar            | 陈博的生日 | 11月20日 周五（农历十月十二），满 40 岁。
                    leap             | 陈博的生日 | 11月20日 周五（农历闰十月十二）。
                    anniversary      | 陈博的纪念日 | 11月20日 周五，满 1 年。
                    other            | 陈博：Founding | 11月20日 周五，满 40 年。
                    in touch         | 陈博：联系一下 | 渐凉，30–60 天中的第 38 天。上次往来是 10月11日。
                    done well        | 陈博：值得重新联系 | 合作做成 2 次，上次往来在 13 个月前。2026年10月起任Muyu Head of campus。
                    reconnect        | 陈博：值得重新联系 | 往来过 12 次，上次在 13 个月前。
                    new position     | 陈博：值得重新联系 | 2026年10月起任Muyu Head of campus。往来过 12 次，上次在 13 个月前。
                    new title        | 陈博：值得重新联系 | 2026年起：Head。往来过 12 次，上次在 13 个月前。
                    """)
    void inChinese(String which, String title, String reason) {
        TodayText text = text(Locale.SIMPLIFIED_CHINESE);
        assertThat(text.title(suggestion(which))).isEqualTo(title);
        assertThat(text.reason(suggestion(which))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    in touch | Spoke with Chen Bo | 与陈博联系过了
                    new title | Spoke with Chen Bo | 与陈博联系过了
                    mine | Chen Bo: Shelf plan | 陈博：Shelf plan
                    birthday | Chen Bo’s birthday | 陈博的生日
                    """)
    void whatWasDone(String which, String english, String chinese) {
        assertThat(text(Locale.ENGLISH).done(suggestion(which))).isEqualTo(english);
        assertThat(text(Locale.SIMPLIFIED_CHINESE).done(suggestion(which))).isEqualTo(chinese);
    }

    /** With a brief, the card says how much of it is ready; three parts are named at most. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|At Raffles. Brief 0 of 8. To find out: their product, recent campaigns, what"
                        + " competitors do… 2 promises are open."
                        + "|地点：Raffles。简报已备 0 / 8。待了解：对方的产品、近期活动、竞争对手的动作等。还有 2 项承诺未了。",
                "6|At Raffles. Brief 6 of 8. To find out: how to begin talking, a first sentence."
                        + " 2 promises are open."
                        + "|地点：Raffles。简报已备 6 / 8。待了解：如何谈起、第一句话。还有 2 项承诺未了。",
                "8|At Raffles. The brief is ready, 8 of 8. 2 promises are open."
                        + "|地点：Raffles。简报已备齐：8 / 8。还有 2 项承诺未了。",
            })
    void whatIsReadyForAMeeting(int ready, String english, String chinese) {
        assertReason(ready, Set.of(), english, chinese);
    }

    @Test
    void whatIsLeftAsAQuestionIsNotBroughtForward() {
        assertReason(
                6,
                Set.of("talks"),
                "At Raffles. Brief 6 of 8. To find out: a first sentence. 2 promises are open.",
                "地点：Raffles。简报已备 6 / 8。待了解：第一句话。还有 2 项承诺未了。");
        assertReason(
                6,
                Set.of("talks", "first-sentence"),
                "At Raffles. Brief 6 of 8; the rest is left as questions. 2 promises are open.",
                "地点：Raffles。简报已备 6 / 8，其余留作问题。还有 2 项承诺未了。");
    }

    private static void assertReason(int ready, Set<String> left, String english, String chinese) {
        Map<Part, List<BriefLine>> parts = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.values()).subList(0, ready)) {
            parts.put(part, List.of(new BriefLine(new Origin.Written(), "known", "", null, false)));
        }
        Suggestion meeting = suggestion("meeting");
        Brief.Who who =
                new Brief.Who(
                        1,
                        PersonName.of("陈", "博"),
                        "",
                        "",
                        null,
                        List.of(),
                        "",
                        null,
                        0,
                        Standing.MET);
        Brief brief = new Brief(who, null, parts, List.of(), List.of(), TODAY, left);
        long id = ((Meeting) meeting).interaction().id();
        assertThat(text(Locale.ENGLISH, Map.of(id, brief)).reason(meeting)).isEqualTo(english);
        assertThat(text(Locale.SIMPLIFIED_CHINESE, Map.of(id, brief)).reason(meeting))
                .isEqualTo(chinese);
    }

    private static TodayText text(Locale locale) {
        return text(locale, Map.of());
    }

    private static TodayText text(Locale locale, Map<Long, Brief> briefs) {
        Messages messages = new Messages(locale);
        Wording wording =
                new Wording(
                        messages,
                        new Names(messages, NameOrder.BY_SCRIPT),
                        new Times(messages, Clock.fixed(NOW, ZONE), ZONE));
        DayPage page =
                new DayPage(
                        TODAY,
                        LunarDate.of(TODAY),
                        TodaySettings.USUAL,
                        Suggestions.NONE,
                        List.of(),
                        new DayPage.Open(List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(5L, talk("2026-10-28T07:00:00Z", "Campus", "")),
                        Map.of(1L, new ContactName(1, PersonName.of("陈", "博"))),
                        1,
                        new DayPage.Threads(List.of(), Rates.of(List.of(), ZONE, null)),
                        briefs,
                        null);
        return new TodayText(wording, page);
    }

    private static Suggestion suggestion(String which) {
        LocalDate friday = TODAY.plusDays(2);
        return switch (which) {
            case "meeting" ->
                    new Meeting(
                            talk("2026-11-18T06:30:00Z", "Spring tour", "Raffles"),
                            TODAY,
                            talk("2026-10-28T07:00:00Z", "Campus", ""),
                            2);
            case "ended meeting" ->
                    new Meeting(
                            talk("2026-11-18T06:30:00Z", "Spring tour", ""),
                            TODAY,
                            talk("2026-10-28T07:00:00Z", "Let us meet.", ""),
                            0);
            case "asked" ->
                    new Asked(
                            talk("2026-10-28T07:00:00Z", "Campus", ""), LocalDate.of(2026, 10, 28));
            case "over" -> over("2026-10-30", List.of());
            case "over with" -> over("2026-10", List.of(new Collaborator(1, "", "")));
            case "first meeting" ->
                    new Meeting(talk("2026-11-18T06:30:00Z", "Spring tour", ""), TODAY, null, 0);
            case "silent meeting" ->
                    new Meeting(
                            talk("2026-11-18T06:30:00Z", "Spring tour", ""),
                            TODAY,
                            talk("2026-10-28T07:00:00Z", "", ""),
                            1);
            case "mine" -> promise(Owner.ME, friday);
            case "mine any day" -> promise(Owner.ME, null);
            case "theirs" -> promise(Owner.THEM, friday);
            case "theirs any day" -> promise(Owner.THEM, null);
            case "reminder" -> reminder(null);
            case "reminder of talk" -> reminder(5L);
            case "in touch" -> inTouch(38, "");
            case "in touch by tag" -> inTouch(38, "media");
            case "reconnect" -> reconnect(12, 0, null, null);
            case "reconnect once" -> reconnect(1, 0, null, null);
            case "new position" ->
                    reconnect(12, 0, null, position("Head of campus", "Muyu", "2026-10"));
            case "new title" -> reconnect(12, 0, null, position("Head", "", "2026"));
            case "done well" ->
                    reconnect(12, 2, null, position("Head of campus", "Muyu", "2026-10"));
            case "need" -> reconnect(3, 1, new Served("a host", "hosts"), null);
            default -> occasion(which, friday);
        };
    }

    private static Over over(String ends, List<Collaborator> people) {
        Collaboration titled = Collaboration.titled("Spring tour", NOW);
        Collaboration ended =
                new Collaboration(
                        1,
                        titled.uid(),
                        titled.title(),
                        "",
                        "",
                        null,
                        PartialDate.parse(ends),
                        Collaboration.Result.OPEN,
                        "",
                        false,
                        "",
                        NOW,
                        NOW);
        Map<Long, ContactName> names =
                people.isEmpty()
                        ? Map.of()
                        : Map.of(1L, new ContactName(1, PersonName.of("陈", "博")));
        Work work = new Work(ended, people, List.of(), names, Map.of());
        return new Over(work, work.ended().orElseThrow(), NOW);
    }

    private static NewPosition position(String title, String organization, String from) {
        return new NewPosition(title, organization, PartialDate.parse(from));
    }

    private static Reconnect reconnect(
            int talks, int well, @Nullable Served served, @Nullable NewPosition position) {
        return new Reconnect(
                inTouch(400, ""),
                new Grounds(talks, new Grounds.Proof(well, well > 1), served, position));
    }

    private static Suggestion occasion(String which, LocalDate friday) {
        return switch (which) {
            case "birthday" -> date("birthday", "", "1986-11-20", Calendar.GREGORIAN, friday);
            case "birthday now" -> date("birthday", "", "1986-11-18", Calendar.GREGORIAN, TODAY);
            case "birthday next" ->
                    date("birthday", "", "--11-19", Calendar.GREGORIAN, TODAY.plusDays(1));
            case "lunar" -> date("birthday", "", "1986-10-12", Calendar.CHINESE, friday);
            case "leap" -> date("birthday", "leap", "--10-12", Calendar.CHINESE, friday);
            case "anniversary" -> date("anniversary", "", "2025-11-20", Calendar.GREGORIAN, friday);
            case "other" -> date("other", "Founding", "1986-11-20", Calendar.GREGORIAN, friday);
            default -> throw new IllegalArgumentException(which);
        };
    }

    private static Occasion date(
            String kind, String label, String date, Calendar calendar, LocalDate day) {
        boolean leap = label.equals("leap");
        return new Occasion(
                new Anniversary(
                        1,
                        new ImportantDate(
                                1,
                                ImportantDate.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                leap ? "" : label,
                                PartialDate.parse(date),
                                calendar,
                                leap),
                        day));
    }

    private static Promise promise(Owner owner, @Nullable LocalDate due) {
        return new Promise(new Commitment(1, 1, 5L, owner, "Shelf plan", due, null, NOW));
    }

    private static Nudge reminder(@Nullable Long talk) {
        Instant noted = Instant.parse("2026-10-28T07:00:00Z");
        return new Nudge(new Reminder(1, 1, talk, "Ask", TODAY, null, noted));
    }

    private static InTouch inTouch(long days, String tag) {
        Instant last = TODAY.minusDays(days).atTime(15, 0).atZone(ZONE).toInstant();
        WarmthNow warmth =
                WarmthNow.of(new Touch(last, new Cadence(30, 60), tag, null), TODAY, ZONE)
                        .orElseThrow();
        return new InTouch(1, warmth, TODAY.minusDays(days - 30), last, tag);
    }

    private static Interaction talk(String start, String summary, String place) {
        return new Interaction(
                5,
                new UUID(0, 5),
                Interaction.Kind.MEETING,
                Interaction.Direction.BOTH,
                Instant.parse(start),
                null,
                false,
                place,
                summary,
                "",
                List.of(1L),
                NOW);
    }
}
