package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.exchange.WholeFile;
import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.TemplateFiles;
import app.renmai.service.pitch.TemplatePlan;
import app.renmai.service.pitch.TemplatePlan.Entry;
import app.renmai.service.pitch.TemplatePlan.Rejected;
import app.renmai.service.pitch.TemplatePlan.Taken;
import app.renmai.service.pitch.TemplatePlan.Verdict;
import app.renmai.service.pitch.Templates;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists what a pitch can begin from, in the language asked for; takes templates out and in. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description =
                "Lists the templates in the language: those of the program, then your own. Or takes"
                        + " templates out into a file, or in from files.")
final class PitchTemplatesCommand implements Callable<Integer> {
    private final Common common;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "Writes templates into a file: a .md for one, a .zip for any number. Without"
                            + " --template, all of your own.")
    private @Nullable Path export;

    @Option(
            names = "--template",
            paramLabel = "T",
            description = "With --export: a template as they are listed; may be repeated.")
    private List<String> keys = List.of();

    @Option(
            names = "--import",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Brings in templates out of .md and .zip files.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "With --import: only says what would come in.")
    private boolean dryRun;

    PitchTemplatesCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Path target = export;
        if (!files.isEmpty()) {
            return bringIn();
        }
        if (target != null) {
            return takeOut(target);
        }
        List<Template> templates = templates();
        if (common.json()) {
            common.print(templates.stream().map(PitchTemplatesCommand::document).toList());
        } else {
            templates.forEach(
                    template -> {
                        common.line(template.key() + "  " + template.name());
                        common.line("  " + template.situation());
                    });
        }
        return Cli.DONE;
    }

    private int takeOut(Path target) {
        WholeFile.check(target);
        try (AppContext context = common.open()) {
            Templates templates = context.services().templates();
            List<Template> chosen =
                    keys.isEmpty()
                            ? Workspace.await(templates.own())
                            : keys.stream().map(key -> find(templates, key)).toList();
            Workspace.await(TemplateFiles.write(chosen, target));
            if (common.json()) {
                common.print(chosen.stream().map(PitchTemplatesCommand::document).toList());
            } else {
                common.line(common.text("template.export.done", chosen.size(), target.toString()));
            }
            return Cli.DONE;
        }
    }

    private Template find(Templates templates, String key) {
        return Workspace.await(templates.find(key, common.messages().locale().toLanguageTag()))
                .orElseThrow(
                        () -> new InputException(common.text("pitch.problem.no-template", key)));
    }

    private int bringIn() {
        try (AppContext context = common.open()) {
            TemplateFiles bringing = context.services().templates().files();
            TemplatePlan plan =
                    Workspace.await(
                            bringing.plan(files, common.messages().locale().toLanguageTag()));
            if (!dryRun) {
                Workspace.await(bringing.take(plan));
            }
            if (common.json()) {
                common.print(plan.entries().stream().map(this::document).toList());
            } else {
                plan.entries().forEach(each -> common.line(words(each)));
            }
            return plan.count(Verdict.REJECTED) > 0 ? Cli.PARTLY : Cli.DONE;
        }
    }

    private String words(Entry entry) {
        String verdict = common.text("template.import." + code(entry));
        return switch (entry) {
            case Taken taken ->
                    common.text("template.import.line", taken.template().name(), verdict);
            case Rejected rejected ->
                    common.text("template.import.line", rejected.file(), verdict)
                            + " · "
                            + rejected.sentence(common::text);
        };
    }

    private String reason(Rejected rejected) {
        return common.text(rejected.reason().key(), rejected.reason().arguments());
    }

    private static String code(Entry entry) {
        return entry.verdict().name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> document(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", entry.file());
        json.put("verdict", code(entry));
        switch (entry) {
            case Taken taken -> json.put("name", taken.template().name());
            case Rejected rejected -> {
                json.put("line", rejected.line());
                json.put("reason", reason(rejected));
            }
        }
        return json;
    }

    private List<Template> templates() {
        String language = common.messages().locale().toLanguageTag();
        if (!Workspace.exists(common.directory())) {
            return Templates.builtIn(language);
        }
        try (AppContext context = common.open()) {
            return Workspace.await(context.services().templates().in(language));
        }
    }

    private static Map<String, Object> document(Template template) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("template", template.key());
        json.put("language", template.language());
        json.put("name", template.name());
        json.put("situation", template.situation());
        json.put("kind", template.kind().code());
        json.put("subject", template.subject());
        json.put("body", template.body());
        return json;
    }
}
