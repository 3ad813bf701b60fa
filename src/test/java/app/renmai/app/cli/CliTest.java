package app.renmai.app.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands as a script does, with what they print caught. */
abstract class CliTest {
    @TempDir Path dir;

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out standard output
     * @param err standard error
     */
    record Ran(int code, String out, String err) {
        /** The one line of standard error. */
        String sentence() {
            if (err.lines().count() != 1) {
                throw new AssertionError("one line on standard error, but: " + err);
            }
            return err.strip();
        }

        /** The document on standard output, which must be all that is there. */
        Map<String, Object> object() {
            try {
                return JSON.std.mapFrom(out);
            } catch (IOException e) {
                throw new AssertionError(out, e);
            }
        }

        /** The array on standard output. */
        List<Map<String, Object>> array() {
            try {
                return JSON.std.listFrom(out).stream().map(Ran::asObject).toList();
            } catch (IOException e) {
                throw new AssertionError(out, e);
            }
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> asObject(Object value) {
            return (Map<String, Object>) value;
        }

        @SuppressWarnings("unchecked")
        static List<Map<String, Object>> asList(Object value) {
            return (List<Map<String, Object>>) value;
        }
    }

    /** Runs a command line as it is. */
    static Ran raw(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new Cli(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run(arguments);
        return new Ran(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command in English on a workspace. */
    static Ran on(Path workspace, String... arguments) {
        return in("en", workspace, arguments);
    }

    /** Runs a command on a workspace. */
    static Ran in(String language, Path workspace, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", workspace.toString(), "--lang", language));
        return raw(all.toArray(String[]::new));
    }
}
