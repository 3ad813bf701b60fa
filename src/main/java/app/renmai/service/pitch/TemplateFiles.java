package app.renmai.service.pitch;

import app.renmai.exchange.WholeFile;
import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.TemplatePlan.Entry;
import app.renmai.service.pitch.TemplatePlan.Rejected;
import app.renmai.service.pitch.TemplatePlan.Taken;
import app.renmai.service.pitch.TemplatePlan.Verdict;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.TemplateStore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Templates as files: one is a Markdown file, several are a zip of Markdown files. Files of others
 * are read with care: never more than a text could be, and nothing is unpacked anywhere.
 */
public final class TemplateFiles {
    private static final String MARKDOWN = ".md";
    private static final String ZIP = ".zip";
    private static final int LARGEST = 1_000_000;
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 60;

    private final Workspace workspace;

    /** The templates of a workspace. */
    public TemplateFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A good name for a file with some templates. */
    public static String fileName(List<Template> templates) {
        return templates.size() == 1
                ? plain(templates.getFirst().name()) + MARKDOWN
                : "templates" + ZIP;
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}{}\\s]+", " ").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return cut.isBlank() ? "template" : cut.strip();
    }

    /**
     * Writes templates into a file: one as Markdown, unless the name ends with {@code .zip};
     * several as a zip of them.
     *
     * @return the file; fails with a {@link PitchProblem} when it cannot be written, or when
     *     several are to go into a file that is no zip
     */
    public static CompletableFuture<Path> write(List<Template> templates, Path file) {
        List<Template> all = List.copyOf(templates);
        return CompletableFuture.supplyAsync(
                () -> {
                    boolean zip = named(file, ZIP);
                    if (all.size() != 1 && !zip) {
                        throw new PitchProblem("template.file.zip", all.size());
                    }
                    try {
                        WholeFile.write(
                                file,
                                out -> {
                                    if (zip) {
                                        pack(all, out);
                                    } else {
                                        out.write(bytes(all.getFirst()));
                                    }
                                });
                        return file;
                    } catch (IOException e) {
                        throw new PitchProblem("pitch.problem.unwritable", file.toString());
                    }
                },
                Thread::startVirtualThread);
    }

    private static boolean named(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static byte[] bytes(Template template) {
        return TemplateText.written(template).getBytes(StandardCharsets.UTF_8);
    }

    private static void pack(List<Template> templates, OutputStream out) throws IOException {
        Set<String> taken = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Template template : templates) {
                String folder = template.language().equals(Templates.CHINESE) ? "zh/" : "en/";
                String base = folder + plain(template.name());
                String name = base;
                for (int i = 2; !taken.add(name); i++) {
                    name = base + " " + i;
                }
                zip.putNextEntry(new ZipEntry(name + MARKDOWN));
                zip.write(bytes(template));
                zip.closeEntry();
            }
        }
    }

    /**
     * Looks at files and says what an import would do; nothing is changed.
     *
     * @param language the language of a template whose file names none (BCP 47)
     */
    public CompletableFuture<TemplatePlan> plan(List<Path> files, String language) {
        List<Path> all = List.copyOf(files);
        return CompletableFuture.supplyAsync(
                        () -> {
                            List<Entry> read = new ArrayList<>();
                            all.forEach(file -> read(file, language, read));
                            return read;
                        },
                        Thread::startVirtualThread)
                .thenCompose(read -> workspace.read(reader -> judged(reader, read)));
    }

    private static void read(Path file, String language, List<Entry> read) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        try {
            if (Files.size(file) > LARGEST * 10L) {
                throw new IOException("too large");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                unpack(name, bytes, language, read);
            } else {
                read.add(entry(name, bytes, language));
            }
        } catch (IOException | IllegalArgumentException e) {
            read.add(rejected(name, 1, "template.file.unreadable"));
        }
    }

    private static void unpack(String file, byte[] bytes, String language, List<Entry> read)
            throws IOException {
        int count = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.isDirectory() || !each.getName().endsWith(MARKDOWN)) {
                    continue;
                }
                if (++count > MOST) {
                    read.add(rejected(file, 1, "template.file.many", MOST));
                    return;
                }
                String tongue = each.getName().startsWith("zh/") ? Templates.CHINESE : language;
                read.add(entry(each.getName(), zip.readNBytes(LARGEST + 1), tongue));
            }
        }
        if (count == 0) {
            read.add(rejected(file, 1, "template.file.none"));
        }
    }

    private static Entry entry(String name, byte[] bytes, String language) {
        if (bytes.length > LARGEST) {
            return rejected(name, 1, "template.file.long", LARGEST);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Taken(name, Verdict.NEW, TemplateText.read(text, language, ""));
        } catch (CharacterCodingException e) {
            return rejected(name, 1, "template.file.charset");
        } catch (TemplateText.Flaw flaw) {
            return new Rejected(name, flaw.line(), flaw.placed(), flaw.reason());
        }
    }

    private static Rejected rejected(String file, int line, String key, Object... arguments) {
        return new Rejected(file, line, false, new PitchProblem(key, arguments));
    }

    private static TemplatePlan judged(Reader reader, List<Entry> read) {
        Map<String, Template> own = new LinkedHashMap<>();
        TemplateStore.all(reader).forEach(each -> own.put(each.key(), each));
        Set<String> seen = new HashSet<>();
        List<Entry> judged = new ArrayList<>();
        for (Entry entry : read) {
            judged.add(entry instanceof Taken taken ? judged(taken, own, seen) : entry);
        }
        return new TemplatePlan(judged);
    }

    private static Taken judged(Taken taken, Map<String, Template> own, Set<String> seen) {
        Template template = taken.template();
        boolean there =
                own.values().stream().anyMatch(each -> same(each, template))
                        || Templates.builtIn(template.language()).stream()
                                .anyMatch(each -> same(each, template));
        // The same words twice in the files are one template.
        boolean twice = !seen.add(TemplateText.written(with(template, 0, "")));
        if (there || twice) {
            return new Taken(taken.file(), Verdict.SAME, template);
        }
        Template old = own.get(template.key());
        return old == null
                ? new Taken(taken.file(), Verdict.NEW, template)
                : new Taken(taken.file(), Verdict.CHANGED, with(template, old.id(), old.key()));
    }

    private static boolean same(Template one, Template other) {
        return TemplateText.written(with(one, 0, ""))
                .equals(TemplateText.written(with(other, 0, "")));
    }

    private static Template with(Template template, long id, String key) {
        return new Template(
                id,
                key,
                template.language(),
                template.name(),
                template.situation(),
                template.kind(),
                template.subject(),
                template.body());
    }

    /**
     * Brings in what a plan says, as one step; a template that has gone meanwhile is new.
     *
     * @return how many were written
     */
    public CompletableFuture<Integer> take(TemplatePlan plan) {
        List<Taken> changes = plan.changes();
        if (changes.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        return workspace.write(
                Op.IMPORT_TEMPLATES,
                changes.getFirst().template().name(),
                tx -> {
                    for (Taken each : changes) {
                        Optional<Template> old =
                                each.verdict() == Verdict.CHANGED
                                        ? TemplateStore.find(tx, each.template().key())
                                        : Optional.empty();
                        if (old.isPresent()) {
                            TemplateStore.update(
                                    tx, with(each.template(), old.get().id(), old.get().key()));
                        } else {
                            TemplateStore.insert(tx, with(each.template(), 0, key(each)));
                        }
                    }
                    return changes.size();
                });
    }

    /**
     * A template that was written elsewhere keeps its identity; a built-in one's copy gets its own.
     */
    private static String key(Taken taken) {
        try {
            return UUID.fromString(taken.template().key()).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }
}
