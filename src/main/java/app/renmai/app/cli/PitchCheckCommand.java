package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.CheckInput;
import app.renmai.service.check.CheckResult;
import app.renmai.service.check.Checking;
import app.renmai.service.check.Finding;
import app.renmai.service.check.Place;
import app.renmai.service.check.Span;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.store.Workspace;
import app.renmai.ui.pitch.CheckText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Looks over a pitch, or a text in a file, as the studio does. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Looks over a pitch or a text in a file: what to look at, why, and what holds."
                        + " There is no grade.")
final class PitchCheckCommand implements Callable<Integer> {
    private static final int LONGEST = 200_000;

    private final Common common;

    @Parameters(paramLabel = "ID|FILE", description = "The number of a pitch, or a text file.")
    private String subject = "";

    @Option(
            names = "--contact",
            paramLabel = "ID",
            description = "Whom it is for: number, uid or name. A file needs it.")
    private @Nullable String contact;

    @Option(
            names = "--kind",
            paramLabel = "K",
            description =
                    "What sort of text: first-note, follow-up, meeting-request, proposal or plan"
                            + " (default: the pitch's own; first-note for a file).")
    private @Nullable String kind;

    PitchCheckCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Optional<Pitch.Kind> wanted =
                Optional.ofNullable(kind)
                        .map(code -> Choice.of(Pitch.Kind.class, "--kind", code, common));
        try (AppContext context = common.open()) {
            Checking checking = context.services().checking();
            CheckInput input = input(context, wanted);
            CheckResult result = checking.rules().check(input);
            CheckText text = new CheckText(common.times(context.services().clock()));
            if (common.json()) {
                common.print(document(input, result, text));
            } else {
                print(input, result, text);
            }
            return Cli.DONE;
        }
    }

    private CheckInput input(AppContext context, Optional<Pitch.Kind> wanted) {
        if (subject.matches("\\d{1,18}") && !Files.exists(Path.of(subject))) {
            return ofPitch(context, Long.parseLong(subject), wanted);
        }
        String words = text();
        String whom = contact;
        if (whom == null) {
            throw new InputException(common.text("cli.pitch.check.contact"));
        }
        long id = ContactArgument.resolve(context, common, whom);
        Pitch.Kind sort = wanted.orElse(Pitch.Kind.FIRST_NOTE);
        return Workspace.await(context.services().checking().ofText(id, words, sort));
    }

    private CheckInput ofPitch(AppContext context, long id, Optional<Pitch.Kind> wanted) {
        CheckInput input =
                Workspace.await(context.services().checking().ofPitch(id))
                        .orElseThrow(() -> noSuch());
        if (contact != null) {
            long whom = ContactArgument.resolve(context, common, contact);
            PitchDraft pitch =
                    Workspace.await(context.services().drafting().open(id)).orElseThrow();
            if (pitch.pitch().contactId() != whom) {
                throw new InputException(common.text("cli.pitch.check.other", Long.toString(id)));
            }
        }
        return wanted.map(sort -> input.with(input.draft().as(sort))).orElse(input);
    }

    private InputException noSuch() {
        return new InputException(common.text("cli.pitch.check.none", subject));
    }

    /** The words of the file; refused before anything is looked over when they are no pitch. */
    private String text() {
        Path file;
        try {
            file = Path.of(subject);
        } catch (InvalidPathException e) {
            throw noSuch();
        }
        if (!Files.isRegularFile(file)) {
            throw noSuch();
        }
        try {
            if (Files.size(file) > LONGEST * 4L) {
                throw tooLong(file);
            }
            String words =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            if (words.indexOf('\0') >= 0) {
                throw binary(file);
            }
            if (words.length() > LONGEST) {
                throw tooLong(file);
            }
            return words.startsWith("\ufeff") ? words.substring(1) : words;
        } catch (CharacterCodingException e) {
            throw binary(file);
        } catch (IOException e) {
            throw new InputException(common.text("cli.pitch.check.unreadable", file.toString()));
        }
    }

    private InputException binary(Path file) {
        return new InputException(common.text("cli.pitch.check.binary", file.toString()));
    }

    private InputException tooLong(Path file) {
        return new InputException(common.text("cli.pitch.check.long", file.toString(), LONGEST));
    }

    private static Map<String, @Nullable Object> document(
            CheckInput input, CheckResult result, CheckText text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "findings",
                result.findings().stream().map(each -> finding(input, each, text)).toList());
        json.put(
                "holds",
                result.holds().stream()
                        .map(
                                each ->
                                        Map.of(
                                                "rule",
                                                each.rule(),
                                                "sentence",
                                                text.say(each.sentence())))
                        .toList());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("sentences", result.summary().sentences());
        summary.put("aboutThem", result.summary().aboutThem());
        summary.put("length", result.summary().length().count());
        summary.put("unit", result.summary().length().characters() ? "characters" : "words");
        summary.put("sentence", text.summary(result));
        json.put("summary", summary);
        json.put("subject", input.draft().subject());
        json.put("text", input.draft().body());
        return json;
    }

    /** Scripts count in characters, not in UTF-16 units. */
    private static Map<String, @Nullable Object> finding(
            CheckInput input, Finding finding, CheckText text) {
        Span span = finding.span();
        String written = written(input, span);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("in", span.place().code());
        json.put("start", written.codePointCount(0, span.start()));
        json.put("end", written.codePointCount(0, span.end()));
        json.put("words", written.substring(span.start(), span.end()));
        json.put("title", text.say(finding.title()));
        json.put("why", text.say(finding.why()));
        json.put("evidence", finding.evidence().code());
        json.put("fix", finding.fix().map(fix -> fix.words().strip()).orElse(null));
        return json;
    }

    private static String written(CheckInput input, Span span) {
        return span.place() == Place.SUBJECT ? input.draft().subject() : input.draft().body();
    }

    private void print(CheckInput input, CheckResult result, CheckText text) {
        common.line(text.count(result));
        common.line(text.summary(result));
        for (Finding each : result.findings()) {
            String before = written(input, each.span()).substring(0, each.span().start());
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
            common.line("");
            common.line(line + ":" + column + "  " + text.say(each.title()));
            common.line("  " + text.say(each.why()));
            common.line("  " + text.evidence(each) + " · " + each.rule());
        }
        if (!result.holds().isEmpty()) {
            common.line("");
            result.holds()
                    .forEach(
                            each ->
                                    common.line(
                                            common.text(
                                                    "cli.pitch.check.holds",
                                                    text.say(each.sentence()))));
        }
    }
}
