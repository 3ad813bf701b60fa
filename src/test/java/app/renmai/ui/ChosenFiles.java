package app.renmai.ui;

import app.renmai.ui.desk.FileDialogs;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The system's file dialogs, answered by the test: whatever is asked, these are chosen. */
public final class ChosenFiles implements FileDialogs {
    private final AtomicReference<List<Path>> chosen = new AtomicReference<>(List.of());
    private final AtomicReference<@Nullable Path> proposed = new AtomicReference<>();

    /** What the next dialogs answer; none is a cancelled dialog. */
    public void answer(Path... files) {
        chosen.set(List.of(files));
    }

    /** The file that was proposed last. */
    public Optional<Path> proposed() {
        return Optional.ofNullable(proposed.get());
    }

    @Override
    public List<Path> open(String title, Kind kind) {
        return chosen.get();
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
        return chosen.get().stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, Path start, Kind kind) {
        proposed.set(start);
        return chosen.get().stream().findFirst();
    }
}
