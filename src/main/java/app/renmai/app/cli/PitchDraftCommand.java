package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.contact.ContactName;
import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Filled;
import app.renmai.service.pitch.Mailing;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.pitch.Templates;
import app.renmai.store.Workspace;
import app.renmai.text.LinkedText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Begins a pitch from a template and shows it filled. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description =
                "Begins a pitch to a contact and keeps it as a draft; shows its text filled, and"
                        + " which placeholders have no words yet.")
final class PitchDraftCommand implements Callable<Integer> {
    private static final String MAIL = ".eml";

    private final Common common;

    @Parameters(paramLabel = "ID", description = "The number, uid or name of a contact.")
    private String id = "";

    @Option(
            names = "--template",
            paramLabel = "T",
            required = true,
            description = "A template as \"renmai pitch templates\" lists them.")
    private String template = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Also write the filled text: a .md file, or a .eml for a mail program.")
    private @Nullable Path output;

    PitchDraftCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> file = OutputFile.of(output, common, ".md", MAIL);
        try (AppContext context = common.open()) {
            long contact = ContactArgument.resolve(context, common, id);
            Template chosen = chosen(context.services().templates());
            Drafting drafting = context.services().drafting();
            long pitch = Workspace.await(drafting.draft(contact, chosen.key(), chosen.language()));
            PitchDraft draft = Workspace.await(drafting.open(pitch)).orElseThrow();
            Filled subject = Fill.fill(draft.pitch().subject(), draft.values());
            Filled body = Fill.fill(LinkedText.strip(draft.pitch().body()), draft.values());
            Instant now = context.services().clock().instant();
            file.ifPresent(to -> write(to, draft, subject.text(), body.text(), now));
            Set<String> missing = new LinkedHashSet<>(subject.missing());
            missing.addAll(body.missing());
            if (common.json()) {
                common.print(document(draft, chosen, subject.text(), body.text(), missing));
            } else {
                print(draft, subject.text(), body.text(), missing);
            }
            return Cli.DONE;
        }
    }

    private Template chosen(Templates templates) {
        String language = common.messages().locale().toLanguageTag();
        return Workspace.await(templates.find(template, language))
                .orElseThrow(
                        () ->
                                Choice.refused(
                                        "--template",
                                        template,
                                        Workspace.await(templates.in(language)).stream()
                                                .map(Template::key)
                                                .toList(),
                                        common));
    }

    private static void write(
            OutputFile file, PitchDraft draft, String subject, String body, Instant now) {
        if (file.endsIn(MAIL)) {
            Workspace.await(Mailing.write(draft, subject, body, now, file.path()));
        } else {
            file.write("# " + subject.strip() + "\n\n" + body.strip() + "\n");
        }
    }

    private Map<String, @Nullable Object> document(
            PitchDraft draft, Template chosen, String subject, String body, Set<String> missing) {
        var contact = draft.contact().contact();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", draft.pitch().id());
        json.put("uid", draft.pitch().uid().toString());
        json.put("contact", common.person(new ContactName(contact.id(), contact.name())));
        json.put("template", chosen.key());
        json.put("language", chosen.language());
        json.put("kind", draft.pitch().kind().code());
        json.put("subject", subject);
        json.put("body", body);
        json.put("missing", List.copyOf(missing));
        json.put("output", output == null ? null : output.toString());
        return json;
    }

    private void print(PitchDraft draft, String subject, String body, Set<String> missing) {
        common.line(subject);
        common.line("");
        body.strip().lines().forEach(common::line);
        String name = common.names().pair(draft.contact().contact().name()).main();
        common.note(common.text("cli.pitch.drafted", draft.pitch().id(), name));
        if (!missing.isEmpty()) {
            common.note(
                    common.text("cli.pitch.missing", missing.size(), String.join(", ", missing)));
        }
    }
}
