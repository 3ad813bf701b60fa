package app.renmai.service.pitch;

import app.renmai.model.pitch.Template;

import java.util.List;

/**
 * What an import of templates would do.
 *
 * @param entries one a template in the files, in their order
 */
public record TemplatePlan(List<Entry> entries) {
    /** Keeps the list unchangeable. */
    public TemplatePlan {
        entries = List.copyOf(entries);
    }

    /**
     * What becomes of a template. Message keys are {@code template.import.<name in lower case>}.
     */
    public enum Verdict {
        NEW,
        /** It is there, word for word. */
        SAME,
        /** One of the user's with its key is there and has other words; the file's come instead. */
        CHANGED,
        REJECTED
    }

    /** A template in a file, or a file that is none. */
    public sealed interface Entry {
        /** The file, or its name in the folder that was packed. */
        String file();

        /** What becomes of it. */
        Verdict verdict();
    }

    /**
     * A template that can come in.
     *
     * @param file its file
     * @param verdict what becomes of it
     * @param template the template; its id is that of the one it changes, else 0
     */
    public record Taken(String file, Verdict verdict, Template template) implements Entry {}

    /**
     * What cannot come in.
     *
     * @param file its file
     * @param line the line of the file, 1 for the first
     * @param reason why, and what to do
     */
    public record Rejected(String file, int line, PitchProblem reason) implements Entry {
        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }

    /** How many there are with a verdict. */
    public int count(Verdict verdict) {
        return (int) entries.stream().filter(each -> each.verdict() == verdict).count();
    }

    /** What would be written. */
    public List<Taken> changes() {
        return entries.stream()
                .filter(Taken.class::isInstance)
                .map(Taken.class::cast)
                .filter(each -> each.verdict() != Verdict.SAME)
                .toList();
    }
}
