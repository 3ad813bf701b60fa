package app.renmai.service.pitch;

import app.renmai.model.pitch.Template;

import java.util.List;
import java.util.function.BiFunction;

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
     * @param placed whether the reason itself says where in the file it is
     * @param reason why, and what to do
     */
    public record Rejected(String file, int line, boolean placed, PitchProblem reason)
            implements Entry {
        /**
         * Where it is, why, and what to do, with the line said once.
         *
         * @param words gives the text of a message key, with arguments in it
         */
        public String sentence(BiFunction<String, Object[], String> words) {
            String told = words.apply(reason.key(), reason.arguments());
            return placed ? told : words.apply("template.import.reason", new Object[] {line, told});
        }

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
