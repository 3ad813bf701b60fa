package app.renmai.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a second start tells the window that is open: to come forward, and files to import. */
final class Handover {
    private static final String SHOW = "show";

    private Handover() {}

    /** A message: a first line, then a file a line. */
    static String message(List<Path> files) {
        return Stream.concat(
                        Stream.of(SHOW),
                        files.stream().map(file -> file.toAbsolutePath().toUri().toString()))
                .collect(Collectors.joining("\n"));
    }

    /** The files of a message; none when only the window is wanted. */
    static List<Path> files(String message) {
        return message.lines().skip(1).map(URI::create).map(Path::of).toList();
    }
}
