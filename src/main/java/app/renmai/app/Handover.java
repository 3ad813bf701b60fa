package app.renmai.app;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.shared.Coded;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a later start wants of the window that is open. A message is a first line that says what,
 * and what belongs to it below.
 */
public sealed interface Handover {
    /** The message that says it. */
    String message();

    /**
     * Reads a message.
     *
     * @return what is wanted; empty when another version of the program says something unknown
     */
    static Optional<Handover> read(String message) {
        String what = message.lines().findFirst().orElse("");
        return switch (what) {
            case Show.WORD -> Optional.of(Show.of(message));
            case Line.WORD -> Line.of(message.substring(what.length()));
            default -> Optional.empty();
        };
    }

    /**
     * To come to the front.
     *
     * @param files files to import
     */
    record Show(List<Path> files) implements Handover {
        private static final String WORD = "show";

        @Override
        public String message() {
            return Stream.concat(
                            Stream.of(WORD),
                            files.stream().map(file -> file.toAbsolutePath().toUri().toString()))
                    .collect(Collectors.joining("\n"));
        }

        private static Show of(String message) {
            return new Show(message.lines().skip(1).map(URI::create).map(Path::of).toList());
        }
    }

    /**
     * A line to log, to be looked over and saved in the window.
     *
     * @param line what happened
     * @param more what else was written
     * @param contacts who took part, as named on the command line; nobody for those the line names
     * @param works the collaborations it was about, as named on the command line
     * @param kind what it was, or null for what the line says
     * @param start when, or null for what the line says
     * @param day whether only the day was given
     * @param language in which a refusal is told
     */
    record Line(
            String line,
            String more,
            List<String> contacts,
            List<String> works,
            @Nullable Kind kind,
            @Nullable Instant start,
            boolean day,
            String language)
            implements Handover {
        private static final String WORD = "log";

        @Override
        public String message() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("line", line);
            values.put("more", more);
            values.put("contacts", contacts);
            values.put("works", works);
            values.put("kind", kind == null ? "" : kind.code());
            values.put("start", start == null ? "" : start.toString());
            values.put("day", day);
            values.put("language", language);
            try {
                return WORD + "\n" + JSON.std.asString(values);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<Handover> of(String json) {
            try {
                Map<String, Object> values = JSON.std.mapFrom(json);
                String kind = word(values, "kind");
                String start = word(values, "start");
                return Optional.of(
                        new Line(
                                word(values, "line"),
                                word(values, "more"),
                                words(values, "contacts"),
                                words(values, "works"),
                                kind.isEmpty() ? null : Coded.of(Kind.class, kind),
                                start.isEmpty() ? null : Instant.parse(start),
                                Boolean.TRUE.equals(values.get("day")),
                                word(values, "language")));
            } catch (IOException | RuntimeException _) {
                // Another version of the program, or none of ours: nothing was understood.
                return Optional.empty();
            }
        }

        private static List<String> words(Map<String, Object> values, String name) {
            List<?> words = values.get(name) instanceof List<?> all ? all : List.of();
            return words.stream().map(String::valueOf).toList();
        }

        private static String word(Map<String, Object> values, String name) {
            return values.get(name) instanceof String word ? word : "";
        }
    }

    /**
     * What the window answers.
     *
     * @param code what became of it
     * @param sentence why not, where there is something to say
     */
    record Answer(Code code, String sentence) {
        /** What becomes of what is handed over. */
        public enum Code implements Coded {
            /** The window shows it. */
            TAKEN("taken"),
            /** Something is being written in the window. */
            BUSY("busy"),
            /** It is wrong; the sentence says how. */
            REFUSED("refused"),
            /** The window does not know it. */
            UNKNOWN("unknown");

            private final String code;

            Code(String code) {
                this.code = code;
            }

            @Override
            public String code() {
                return code;
            }
        }

        /** An answer without a sentence. */
        public static Answer of(Code code) {
            return new Answer(code, "");
        }

        /** The answer as it is sent. */
        public String message() {
            return code.code() + "\n" + sentence;
        }

        /** Reads an answer; what is none is taken for not knowing. */
        public static Answer read(String message) {
            String word = message.lines().findFirst().orElse("");
            String sentence = message.lines().skip(1).collect(Collectors.joining(" "));
            return Stream.of(Code.values())
                    .filter(code -> code.code().equals(word))
                    .findFirst()
                    .map(code -> new Answer(code, sentence))
                    .orElse(of(Code.UNKNOWN));
        }
    }
}
