package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.exchange.brief.BriefPdf;
import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefText;
import app.renmai.model.contact.ContactName;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.Part;
import app.renmai.store.Workspace;
import app.renmai.ui.brief.BriefWords;
import app.renmai.ui.desk.Wording;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows what to know of somebody before one meets, or writes it as a page. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description =
                "Shows the five-minute brief on a contact: eight parts, each with its sources, and"
                        + " what is still to find out.")
final class BriefCommand implements Callable<Integer> {
    private static final String PAGE = ".pdf";

    private final Common common;

    @Parameters(paramLabel = "ID", description = "The number, uid or name of a contact.")
    private String id = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write it: a .pdf of one page A4, or a .md.")
    private @Nullable Path output;

    BriefCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> file = OutputFile.of(output, common, PAGE, ".md");
        try (AppContext context = common.open()) {
            long contact = ContactArgument.resolve(context, common, id);
            var clock = context.services().clock();
            LocalDate today = LocalDate.now(clock.withZone(common.zone()));
            Brief brief =
                    Workspace.await(context.services().briefs().of(contact, today)).orElseThrow();
            BriefWords words =
                    new BriefWords(
                            new Wording(common.messages(), common.names(), common.times(clock)));
            BriefSheet sheet = words.sheet(brief);
            file.ifPresent(to -> write(to, sheet));
            if (common.json()) {
                common.print(document(brief, words));
            } else if (output == null) {
                BriefText.plain(sheet).lines().forEach(common::line);
                common.line("");
                common.line(sheet.labels().ready());
            } else {
                common.line(output.toString());
            }
            return Cli.DONE;
        }
    }

    private static void write(OutputFile file, BriefSheet sheet) {
        if (file.endsIn(PAGE)) {
            file.write(out -> BriefPdf.write(sheet, out));
        } else {
            file.write(BriefText.markdown(sheet));
        }
    }

    private Map<String, @Nullable Object> document(Brief brief, BriefWords words) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("contact", common.person(new ContactName(brief.who().id(), brief.who().name())));
        json.put("ready", brief.ready());
        json.put("of", Brief.PARTS);
        Brief.Meeting meeting = brief.meeting();
        json.put(
                "meeting",
                meeting == null
                        ? null
                        : Map.of(
                                "id", meeting.interaction().id(),
                                "start",
                                        String.valueOf(
                                                common.moment(meeting.interaction().start())),
                                "place", meeting.interaction().place(),
                                "with", common.people(meeting.others())));
        json.put("howMet", brief.who().howMet());
        json.put("metOn", brief.who().metOn() == null ? null : brief.who().metOn().toString());
        json.put("standing", brief.who().standing().code());
        json.put("talks", brief.who().talks());
        List<Object> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("part", part.code());
            one.put("ready", brief.ready(part));
            one.put("lines", lines(brief.lines(part), words));
            Optional<Brief.Question> question =
                    brief.questions().stream()
                            .filter(each -> each.part() == part && !brief.ready(part))
                            .findFirst();
            one.put("question", question.map(each -> words.question(brief, each)).orElse(null));
            one.put("left", question.filter(brief::left).isPresent());
            parts.add(one);
        }
        json.put("parts", parts);
        json.put("background", lines(brief.background(), words));
        json.put("promises", lines(brief.promises(), words));
        json.put("output", output == null ? null : output.toString());
        return json;
    }

    private static List<Map<String, @Nullable Object>> lines(
            List<BriefLine> lines, BriefWords words) {
        return lines.stream().map(line -> line(line, words)).toList();
    }

    private static Map<String, @Nullable Object> line(BriefLine line, BriefWords words) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("words", words.text(line));
        json.put("note", words.note(line));
        json.put("date", line.date() == null ? null : line.date().toString());
        json.put("link", line.link());
        json.put("uid", line.uid().map(Object::toString).orElse(null));
        json.put("interaction", line.talk().orElse(null));
        json.put("stale", line.stale());
        json.put("assumed", line.assumed());
        return json;
    }
}
