package app.renmai.bench;

import app.renmai.service.contact.ContactList;
import app.renmai.service.log.LogLines;
import app.renmai.service.log.UnderstoodLine;
import app.renmai.store.Workspace;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One keystroke in the line of the log, with 100,000 contacts of whom somebody may be meant,
 * against looking for words in the same line and nothing else. The long lines nobody types; they
 * show that the work grows with the line and not with its square.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LineBench {
    private static final int LONG = 10_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final String ENGLISH =
            "met Zeng Hui, Wang Ning yesterday 3-4pm at Raffles about spring campus tour #spring, I"
                    + " send the shelf plan by Fri";
    private static final String CHINESE = "昨天下午三点和曾慧、王宁在来福士谈春季校园巡演 #春季，周五前发货架方案";

    /** As typed, and parts said again and again. */
    @Param({"english", "chinese", "with ", "和", "by Friday ", "1 ", "A B C D "})
    public String line = "";

    private Workspace workspace;
    private LogLines lines;
    private String text;

    /** Reads the contacts once, as the window does. */
    @Setup
    public void open() {
        workspace = Material.open(Material.many());
        ContactList contacts = new ContactList(workspace, ZoneOffset.UTC);
        lines = new LogLines(contacts, Material.CLOCK, ZoneOffset.UTC);
        text =
                switch (line) {
                    case "english" -> ENGLISH;
                    case "chinese" -> CHINESE;
                    default -> line.repeat(LONG / line.length());
                };
        ours();
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** What the window asks for. */
    @Benchmark
    public UnderstoodLine ours() {
        return lines.understand(text, Locale.ENGLISH).join();
    }

    /** The words alone. */
    @Benchmark
    public int words() {
        int found = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            found += words.end() - words.start();
        }
        return found;
    }
}
