package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.model.shared.Coded;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A template as a file has it: Markdown under a head between two lines of three hyphens, with name,
 * situation, kind, subject, and, in a file of the user's, language and key.
 */
final class TemplateText {
    private static final String FENCE = "---";
    private static final String NAME = "name";
    private static final String SITUATION = "situation";
    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String LANGUAGE = "language";
    private static final String KEY = "key";
    private static final List<String> FIELDS =
            List.of(NAME, SITUATION, KIND, SUBJECT, LANGUAGE, KEY);
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_BODY = 200_000;

    private final List<String> lines;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, Integer> at = new LinkedHashMap<>();
    private int end;

    private TemplateText(String text) {
        this.lines = text.replace("\uFEFF", "").lines().toList();
    }

    /** Why a text is no template. */
    static final class Flaw extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final boolean placed;
        private final transient PitchProblem reason;

        private Flaw(int line, String key, Object... arguments) {
            this(line, false, key, arguments);
        }

        private Flaw(int line, boolean placed, String key, Object... arguments) {
            super(key);
            this.line = line;
            this.placed = placed;
            this.reason = new PitchProblem(key, arguments);
        }

        /** The line, 1 for the first. */
        int line() {
            return line;
        }

        /** Whether the reason says where it is. */
        boolean placed() {
            return placed;
        }

        PitchProblem reason() {
            return reason;
        }
    }

    /**
     * Reads a template.
     *
     * @param text the file's text
     * @param language the language when the file names none
     * @param key the key when the file names none
     * @throws Flaw when it is none
     */
    static Template read(String text, String language, String key) {
        return new TemplateText(text).template(language, key);
    }

    private Template template(String language, String key) {
        readHead();
        String name = required(NAME);
        String body =
                lines.subList(end + 1, lines.size()).stream()
                                .collect(Collectors.joining("\n"))
                                .strip()
                        + "\n";
        if (body.isBlank()) {
            throw new Flaw(end + 1, "template.file.no-text");
        }
        if (body.length() > LONGEST_BODY) {
            throw new Flaw(end + 1, "template.file.long", LONGEST_BODY);
        }
        String subject = head.getOrDefault(SUBJECT, "");
        Fill.broken(subject).ifPresent(broken -> broken(broken, line(SUBJECT) - 1));
        Fill.broken(body).ifPresent(broken -> broken(broken, linesBefore()));
        return new Template(
                0,
                head.getOrDefault(KEY, key),
                Templates.language(head.getOrDefault(LANGUAGE, language)),
                name,
                head.getOrDefault(SITUATION, ""),
                kind(),
                subject,
                body);
    }

    private void readHead() {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            throw new Flaw(1, "template.file.no-head");
        }
        end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            String line = lines.get(end);
            int colon = line.indexOf(':');
            String field = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!line.isBlank()) {
                if (!FIELDS.contains(field)) {
                    throw new Flaw(end + 1, "template.file.field", shortened(line), list(FIELDS));
                }
                String value = line.substring(colon + 1).strip();
                if (value.length() > LONGEST_LINE) {
                    throw new Flaw(end + 1, "template.file.long", LONGEST_LINE);
                }
                head.put(field, value);
                at.put(field, end + 1);
            }
            end++;
        }
        if (end == lines.size()) {
            throw new Flaw(1, "template.file.open-head");
        }
    }

    private Pitch.Kind kind() {
        String code = required(KIND);
        return Arrays.stream(Pitch.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Flaw(
                                        line(KIND),
                                        "template.file.kind",
                                        shortened(code),
                                        list(
                                                Arrays.stream(Pitch.Kind.values())
                                                        .map(Coded::code)
                                                        .toList())));
    }

    private String required(String field) {
        return Optional.ofNullable(head.get(field))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Flaw(line(field), "template.file.missing", field));
    }

    /** Where a field is, or where the head ends in which it is missing. */
    private int line(String field) {
        return at.getOrDefault(field, end + 1);
    }

    /** How many lines of the file come before the text. */
    private int linesBefore() {
        int line = end + 1;
        while (line < lines.size() && lines.get(line).isBlank()) {
            line++;
        }
        return line;
    }

    private static void broken(BrokenPlaceholder broken, int before) {
        BrokenPlaceholder there = broken.after(before);
        throw new Flaw(there.line(), true, there.messageKey(), there.arguments());
    }

    private static String shortened(String words) {
        return words.length() > BrokenPlaceholder.LONGEST
                ? words.substring(0, BrokenPlaceholder.LONGEST) + "…"
                : words;
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }

    /** A template as a file has it; {@link #read} reads it again. */
    static String written(Template template) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put(NAME, template.name());
        head.put(SITUATION, template.situation());
        head.put(KIND, template.kind().code());
        head.put(SUBJECT, template.subject());
        head.put(LANGUAGE, template.language());
        head.put(KEY, template.key());
        StringBuilder text = new StringBuilder(FENCE).append('\n');
        head.forEach(
                (field, value) ->
                        text.append(field)
                                .append(": ")
                                .append(value.replaceAll("\\s*\\R\\s*", " "))
                                .append('\n'));
        return text.append(FENCE)
                .append("\n\n")
                .append(template.body().strip())
                .append('\n')
                .toString();
    }
}
