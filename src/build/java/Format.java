import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Runs google-java-format in its AOSP style over every Java file of the project; Maven calls it as
 * {@code Format.java (check|write) DIRECTORY}. The check fails when a file is not formatted and
 * says how to put it right.
 */
final class Format {
    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean check = arguments[0].equals("check");
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(
                check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        try (var files = Files.walk(Path.of(arguments[1]))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .forEach(command::add);
        }
        int exit =
                ToolProvider.findFirst("google-java-format")
                        .orElseThrow()
                        .run(System.out, System.err, command.toArray(String[]::new));
        if (exit != 0 && check) {
            System.err.println(
                    "The files named above are not formatted: run mvn -q -Pformat process-sources");
        }
        System.exit(exit);
    }
}
