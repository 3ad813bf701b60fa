package app.renmai.ui.shell;

import app.renmai.ui.desk.FileDialogs;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own dialogs, over the window. */
final class StageFileDialogs implements FileDialogs {
    private final Stage stage;

    StageFileDialogs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Path> open(String title, Kind kind) {
        List<File> files = chooser(title, kind).showOpenMultipleDialog(stage);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(start));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, Path start, Kind kind) {
        FileChooser chooser = chooser(title, kind);
        if (start.getParent() != null) {
            chooser.setInitialDirectory(existing(start.toAbsolutePath().getParent()));
        }
        chooser.setInitialFileName(String.valueOf(start.getFileName()));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                kind.name(),
                                kind.endings().stream().map(ending -> "*." + ending).toList()));
        return chooser;
    }

    /** The nearest folder that is there: a dialog refuses to begin in any other. */
    private static @Nullable File existing(@Nullable Path start) {
        Path folder = start;
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? null : folder.toFile();
    }
}
