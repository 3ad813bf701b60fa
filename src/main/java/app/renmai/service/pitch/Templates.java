package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.TemplateStore;
import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The texts a pitch can start from: those that come with the program and the user's own. */
public final class Templates {
    /** The language tag of English templates. */
    public static final String ENGLISH = "en";

    /** The language tag of Chinese templates. */
    public static final String CHINESE = "zh-CN";

    private final Workspace workspace;

    /** The templates of a workspace. */
    public Templates(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The template language nearest to a BCP 47 tag: any Chinese is simplified, all else English.
     */
    public static String language(String tag) {
        return tag.equals("zh") || tag.startsWith("zh-") || tag.startsWith("zh_")
                ? CHINESE
                : ENGLISH;
    }

    /** The template language a pitch is written in: Chinese when there is Chinese in it. */
    static String languageOf(Pitch pitch) {
        boolean chinese = Folding.hasHan(pitch.body()) || Folding.hasHan(pitch.subject());
        return chinese ? CHINESE : ENGLISH;
    }

    /** The templates that come with the program, in a language. */
    public static List<Template> builtIn(String language) {
        return BuiltInTemplates.in(language);
    }

    /** The templates as files. */
    public TemplateFiles files() {
        return new TemplateFiles(workspace);
    }

    /** All templates of the user's, in the order they were added. */
    public CompletableFuture<List<Template>> own() {
        return workspace.read(TemplateStore::all);
    }

    /** The templates in a language: those that come with the program, then the user's own. */
    public CompletableFuture<List<Template>> in(String language) {
        String tag = language(language);
        return workspace.read(
                reader -> {
                    List<Template> all = new ArrayList<>(BuiltInTemplates.in(tag));
                    TemplateStore.all(reader).stream()
                            .filter(template -> template.language().equals(tag))
                            .forEach(all::add);
                    return all;
                });
    }

    /**
     * The template with a key.
     *
     * @param key a built-in template's word or the uid of one of the user's
     * @param language for a built-in one, in which language
     */
    public CompletableFuture<Optional<Template>> find(String key, String language) {
        return workspace.read(reader -> find(reader, key, language));
    }

    /** Like {@link #find(String, String)}. */
    static Optional<Template> find(Reader reader, String key, String language) {
        return BuiltInTemplates.KEYS.contains(key)
                ? BuiltInTemplates.in(language).stream()
                        .filter(template -> template.key().equals(key))
                        .findFirst()
                : TemplateStore.find(reader, key);
    }

    /**
     * Adds a template of the user's.
     *
     * @param template the template; its id and key are ignored
     * @return its key; fails with a {@link PitchProblem} when it has no name
     */
    public CompletableFuture<String> add(Template template) {
        if (template.name().isBlank()) {
            return CompletableFuture.failedFuture(new PitchProblem("template.problem.nameless"));
        }
        String key = UUID.randomUUID().toString();
        Template own = withKey(template, 0, key);
        return workspace.write(
                Op.ADD_TEMPLATE,
                own.name(),
                tx -> {
                    TemplateStore.insert(tx, own);
                    return key;
                });
    }

    /** Adds a copy of any template under another name; the copy is the user's own. */
    public CompletableFuture<String> duplicate(Template template, String name) {
        return add(
                new Template(
                        0,
                        "",
                        template.language(),
                        name,
                        template.situation(),
                        template.kind(),
                        template.subject(),
                        template.body()));
    }

    /**
     * Changes a template of the user's.
     *
     * @param template the template with its key
     * @return done; fails with a {@link PitchProblem} for one that comes with the program, one that
     *     is gone, or one without a name
     */
    public CompletableFuture<Void> edit(Template template) {
        if (template.name().isBlank()) {
            return CompletableFuture.failedFuture(new PitchProblem("template.problem.nameless"));
        }
        return workspace.run(
                Op.EDIT_TEMPLATE,
                template.name(),
                tx -> {
                    Template stored = own(tx, template.key());
                    TemplateStore.update(tx, withKey(template, stored.id(), stored.key()));
                });
    }

    /** Deletes a template of the user's; fails like {@link #edit}. */
    public CompletableFuture<Void> delete(Template template) {
        return workspace.run(
                Op.DELETE_TEMPLATE,
                template.name(),
                tx -> TemplateStore.delete(tx, own(tx, template.key()).id()));
    }

    private static Template own(Reader reader, String key) {
        if (BuiltInTemplates.KEYS.contains(key)) {
            throw new PitchProblem("template.problem.built-in");
        }
        return TemplateStore.find(reader, key)
                .orElseThrow(() -> new PitchProblem("template.problem.gone"));
    }

    private static Template withKey(Template template, long id, String key) {
        return new Template(
                id,
                key,
                language(template.language()),
                template.name().strip(),
                template.situation().strip(),
                template.kind(),
                template.subject().strip(),
                template.body());
    }
}
