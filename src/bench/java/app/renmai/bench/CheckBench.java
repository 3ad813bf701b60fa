package app.renmai.bench;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.CheckInput;
import app.renmai.service.check.CheckInput.Background;
import app.renmai.service.check.CheckInput.Draft;
import app.renmai.service.check.CheckInput.KnownFact;
import app.renmai.service.check.CheckInput.Them;
import app.renmai.service.check.CheckResult;
import app.renmai.service.check.CheckSettings;
import app.renmai.service.check.PitchCheck;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Looking over a pitch of 2,000 words or characters, as it happens at every key, against splitting
 * the same text into sentences by ICU and nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final int FACTS = 40;
    private static final String ENGLISH =
            "On 17 October I walked the Chengdu stop of your night-run series. About four in ten"
                + " runners came alone and left before the stage programme. Yunbu spoke to marathon"
                + " clubs this autumn; nobody has spoken to first-time night runners. We run the"
                + " evening show on 22 campus radios. Could we talk for fifteen minutes sometime"
                + " soon?\n\n";
    private static final String CHINESE =
            "10月17日我走完了你们夜跑系列赛的成都站。十个跑者里大约有四个是一个人来的，不等台上的节目开始就走了。"
                    + "云步今年秋天找的是马拉松跑团，没有人找第一次夜跑的人。我们做 22 所校园电台的晚间节目。改天能否通个十五分钟的电话？\n\n";

    /** The language of the text. */
    @Param({"en", "zh"})
    public String language = "";

    private final PitchCheck check = new PitchCheck();
    private CheckInput input;
    private String text;

    /** Writes the text. */
    @Setup
    public void write() {
        boolean english = language.equals("en");
        text = english ? ENGLISH.repeat(36) : CHINESE.repeat(21);
        List<KnownFact> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            String words =
                    english
                            ? "Stop " + i + " of the series had runners who came alone"
                            : "系列赛第 " + i + " 站有人独自来跑";
            facts.add(new KnownFact(new UUID(1, i), words, TODAY, true, "Fengpao"));
        }
        Background known =
                new Background(
                        new Them(
                                List.of("Lin Yue"),
                                List.of("Fengpao Sports"),
                                List.of("Yunbu", "云步"),
                                List.of("Gale 3 trail shoe"),
                                List.of("Students before the spring season")),
                        facts,
                        List.of("Evening show on 22 campus radios"),
                        List.of(new CheckInput.Earlier(1, english ? ENGLISH : CHINESE)),
                        List.of("Chen Bo"),
                        TODAY,
                        TODAY.plusDays(6));
        Draft draft = new Draft("Four in ten", text, List.of(), Pitch.Kind.PLAN, 2, "", Map.of());
        input = new CheckInput(draft, known, CheckSettings.USUAL, Set.of());
    }

    /** What the window asks for. */
    @Benchmark
    public CheckResult ours() {
        return check.check(input);
    }

    /** The sentences alone. */
    @Benchmark
    public int sentences() {
        BreakIterator walk = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        walk.setText(text);
        int found = 0;
        while (walk.next() != BreakIterator.DONE) {
            found++;
        }
        return found;
    }
}
