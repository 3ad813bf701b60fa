package app.renmai.ui.pitch;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks where to save a file. */
@FunctionalInterface
public interface SaveTarget {
    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param title what is to be saved
     * @param name the name to begin with
     * @return the file; empty when the user changed their mind
     */
    Optional<Path> ask(@Nullable Window owner, String title, String name);

    /** The system's own dialog, for mail files. */
    static SaveTarget mailFile() {
        return (owner, title, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.eml", "*.eml"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
