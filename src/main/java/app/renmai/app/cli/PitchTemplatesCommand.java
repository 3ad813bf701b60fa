package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.Templates;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists what a pitch can begin from, in the language asked for. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description = "Lists the templates in the language: those of the program, then your own.")
final class PitchTemplatesCommand implements Callable<Integer> {
    private final Common common;

    PitchTemplatesCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
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
