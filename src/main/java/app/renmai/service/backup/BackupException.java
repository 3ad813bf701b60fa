package app.renmai.service.backup;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** A file that no workspace can be restored from, or written to as one. Nothing was changed. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Path file;

    /** Why. Message keys are {@code backup.problem.<code>}; {0} is the file. */
    public enum Problem implements Coded {
        /** There is no such file. */
        MISSING("missing"),
        /** It is a folder. */
        DIRECTORY("directory"),
        /** It cannot be read. */
        UNREADABLE("unreadable"),
        /** It is no zip with a workspace in it. */
        NOT_A_BACKUP("not-a-backup"),
        /** It is a backup, but not whole. */
        DAMAGED("damaged"),
        /** It was made by a newer version of the program. */
        NEWER("newer"),
        /** A backup was to be written where a file stands that is none. */
        ANOTHER_FILE("another-file");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    BackupException(Problem problem, Path file, @Nullable Throwable cause) {
        super(problem.code() + " " + file, cause);
        this.problem = problem;
        this.file = file;
    }

    BackupException(Problem problem, Path file) {
        this(problem, file, null);
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
