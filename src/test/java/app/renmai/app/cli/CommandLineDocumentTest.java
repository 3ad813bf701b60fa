package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.rate.Threads;
import app.renmai.store.Workspace;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that command-line.md names are the fields that the commands print on the sample story,
 * all of them and no other, in both languages of the page.
 */
class CommandLineDocumentTest extends CliTest {
    private static final Pattern FIELD = Pattern.compile("\\| `([A-Za-z][\\w.*\\[\\]]*)` \\|.*");
    private static final Pattern TABLE = Pattern.compile("\\| (field|字段) \\|.*");

    @TempDir static Path shared;
    private static final Map<String, Set<String>> PRINTED = new TreeMap<>();

    @BeforeAll
    static void runEveryCommand() throws IOException {
        Path story = shared.resolve("story");
        keep("demo", raw("demo", story.toString(), "--lang", "zh", "--json"));
        keep("contacts", on(story, "contacts", "--json"));
        keep("outreach", on(story, "outreach", "--json"));
        on(story, "outreach", "answer", "5", "--outcome", "stop", "--words", "No more");
        for (int id = 1; id <= 41; id++) {
            keep("contact", on(story, "contact", String.valueOf(id), "--json"));
        }
        keep("timeline", on(story, "timeline", "1", "--json"));
        keep("timeline", on(story, "timeline", "--json"));
        keep("collaborations", on(story, "collaborations", "--json"));
        keep("brief", on(story, "brief", "1", "--json"));
        keep("due", on(story, "due", "--json"));
        keep("log", on(story, "log", "Talk", "--contact", "1", "--json"));
        String unclear =
                "met Wang Ning and Sarah Connor on 31 February, Tom Becker will send the plan by"
                        + " Fri, I'll call back";
        keep("log", on(story, "log", unclear, "--dry-run", "--json"));
        keep("pitch draft", on(story, "pitch", "draft", "1", "--template", "first-note", "--json"));
        keep("pitch templates", on(story, "pitch", "templates", "--json"));
        importFiles(story);
        Path same =
                Files.writeString(
                        shared.resolve("same.csv"),
                        "First Name,Last Name,Phone\nUna,Twice,13800138000\n"
                                + "U.,Twice,+8613800138000\n");
        on(story, "import", same.toString());
        Path threads = shared.resolve("threads");
        try (Workspace open = Workspace.open(threads, Clock.systemUTC(), Runnable::run)) {
            Threads.store(open);
        }
        keep("rates", on(threads, "rates", "--json"));
        Path tables = shared.resolve("tables");
        keep("insights", on(story, "insights", "--csv", tables.toString(), "--json"));
        keep("duplicates", on(story, "duplicates", "--json"));
        keep("merge", on(story, "merge", "1", "2", "--json"));
        keep(
                "export",
                on(story, "export", shared.resolve("out").toString(), "--format", "csv", "--json"));
        Path calendar = shared.resolve("out.ics");
        keep("export", on(story, "export", calendar.toString(), "--format", "ics", "--json"));
        Path zip = shared.resolve("a.zip");
        keep("backup", on(story, "backup", zip.toString(), "--json"));
        keep("restore", on(story, "restore", zip.toString(), "--json"));
        Path archive = shared.resolve("archive.zip");
        keep("export", on(story, "export", archive.toString(), "--format", "archive", "--json"));
        keep("import", on(shared.resolve("new"), "import", archive.toString(), "--json"));
        on(story, "backup");
        keep("erase", on(story, "erase", "1", "--json"));
        keep("check", on(story, "check", "--json"));
    }

    private static void importFiles(Path story) throws IOException {
        Path cards =
                Files.writeString(
                        shared.resolve("a.csv"),
                        "First Name,Last Name,URL,Email Address,Company,Position,Connected On,X\n"
                                + "Ann,Lee,,,,,,y\n,,,,,,30 Apr 2026,\n\"open,,,\n");
        keep("import", on(story, "import", cards.toString(), "--json"));
        Path broken =
                Files.writeString(
                        shared.resolve("a.vcf"),
                        "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "FN:A\n"
                                + "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "FN:B\n"
                                + "TEL:123456\n"
                                + "GENDER:F\n"
                                + "END:VCARD\n");
        keep("import", on(story, "import", broken.toString(), "--json"));
        Path changed =
                Files.writeString(
                        shared.resolve("b.vcf"),
                        "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "FN:B\n"
                                + "TEL:123456\n"
                                + "GENDER:F\n"
                                + "NICKNAME:Bee\n"
                                + "END:VCARD\n"
                                + "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "FN:Ann Lee\n"
                                + "TEL:123456\n"
                                + "END:VCARD\n");
        keep("import", on(story, "import", changed.toString(), "--json", "--dry-run"));
    }

    /** Collects the paths of a document: {@code people[].id}. */
    private static void keep(String command, Ran ran) throws IOException {
        assertThat(ran.out()).as("%s: %s", command, ran.err()).isNotEmpty();
        paths(
                "",
                JSON.std.anyFrom(ran.out()),
                PRINTED.computeIfAbsent(command, _ -> new TreeSet<>()));
    }

    private static void paths(String at, Object value, Set<String> found) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach(
                    (name, inner) ->
                            paths(at.isEmpty() ? name + "" : at + "." + name, inner, found));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(inner -> paths(at.isEmpty() ? "" : at + "[]", inner, found));
        } else {
            found.add(at);
        }
    }

    /** The fields a page names for a command. */
    static Set<String> documented(Path page, String command) throws IOException {
        Set<String> fields = new TreeSet<>();
        boolean here = false;
        boolean table = false;
        for (String line : Files.readAllLines(page)) {
            here = line.startsWith("## ") ? line.equals("## " + command) : here;
            table = line.startsWith("|") && (table || TABLE.matcher(line).matches());
            Matcher field = FIELD.matcher(line);
            if (here && table && field.matches()) {
                fields.add(field.group(1));
            }
        }
        return fields;
    }

    /** A list or an object that is empty everywhere says nothing of what would be in it. */
    private static Set<String> full(Set<String> printed) {
        Set<String> full = new TreeSet<>(printed);
        full.removeIf(
                path ->
                        printed.stream()
                                .anyMatch(
                                        other ->
                                                other.startsWith(path + ".")
                                                        || other.startsWith(path + "[]")));
        return full;
    }

    private static String known(String field) {
        return field.startsWith("rows.") ? "rows.*" : field;
    }

    @Test
    void thePagesNameEveryFieldThatIsPrintedAndNoOther() throws IOException {
        Path pages = Path.of("src", "site", "markdown");
        for (Path page :
                List.of(pages.resolve("command-line.md"), pages.resolve("zh/command-line.md"))) {
            PRINTED.forEach((command, printed) -> compare(page, command, full(printed)));
        }
    }

    private static void compare(Path page, String command, Set<String> printed) {
        try {
            Set<String> named = documented(page, command);
            Set<String> seen = new TreeSet<>();
            printed.forEach(field -> seen.add(known(field)));
            Set<String> unnamed = new TreeSet<>(seen);
            unnamed.removeAll(named);
            unnamed.removeIf(
                    field -> named.stream().anyMatch(name -> name.startsWith(field + "[]")));
            assertThat(unnamed).as("fields of %s that %s does not name", command, page).isEmpty();
            Set<String> unseen = new TreeSet<>(named);
            unseen.removeAll(seen);
            unseen.removeIf(field -> seen.contains(field.replaceFirst("\\[].*", "")));
            unseen.removeIf(field -> seen.contains(field.replaceFirst("\\[]$", "")));
            assertThat(unseen)
                    .as("fields of %s in %s that nobody printed", command, page)
                    .isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
