package app.renmai.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders, in the way the system has for it. */
public interface FileDialogs {
    /**
     * A sort of file.
     *
     * @param name what it is called
     * @param endings how its names end, without the dot
     */
    record Kind(String name, List<String> endings) {
        /** Keeps the list unchangeable. */
        public Kind {
            endings = List.copyOf(endings);
        }
    }

    /**
     * Asks for files to read.
     *
     * @param title what for
     * @param kind which are offered
     * @return the files, none when the user cancels
     */
    List<Path> open(String title, Kind kind);

    /**
     * Asks for a folder.
     *
     * @param title what for
     * @param start where to begin
     */
    Optional<Path> folder(String title, Path start);

    /**
     * Asks for a file to write.
     *
     * @param title what for
     * @param start the file that is proposed; with a name alone, the system knows which folder
     * @param kind how its name should end
     */
    Optional<Path> save(String title, Path start, Kind kind);
}
