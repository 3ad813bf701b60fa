package app.renmai.service.activity;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** A file that cannot be kept; nothing was saved. */
public final class FileProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Path file;

    /** What is wrong. Message keys are {@code file.problem.<code>}, with the name as argument. */
    public enum Kind implements Coded {
        FOLDER("folder"),
        TOO_LARGE("too-large"),
        MISSING("missing"),
        UNREADABLE("unreadable"),
        /** The disk is full, or the folder of the workspace cannot be written. */
        NOT_KEPT("not-kept");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    FileProblem(Kind kind, Path file) {
        this(kind, file, null);
    }

    FileProblem(Kind kind, Path file, @Nullable Throwable cause) {
        super(kind.code() + " " + file, cause);
        this.kind = kind;
        this.file = file;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
