package app.renmai.exchange.archive;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** A file that no workspace can be made from. Nothing was changed. */
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Path file;
    private final transient Object detail;

    /** Why. Message keys are {@code archive.problem.<code>}; {0} is the file. */
    public enum Problem implements Coded {
        /** There is no such file. */
        MISSING("missing"),
        /** It is a folder. */
        DIRECTORY("directory"),
        /** It cannot be read. */
        UNREADABLE("unreadable"),
        /** It is no zip with a manifest of ours in it. */
        NOT_AN_ARCHIVE("not-an-archive"),
        /** It is a backup, which is restored and not imported. */
        BACKUP("backup"),
        /** It is an archive, but not whole. {1} the part that is not as the manifest has it. */
        DAMAGED("damaged"),
        /** A part is out of all proportion to its size in the zip. {1} the part. */
        TOO_LARGE("too-large"),
        /** It was made by a newer version of the program. {1} that version. */
        NEWER("newer"),
        /** The workspace it should go into holds something. {1} how many contacts. */
        NOT_EMPTY("not-empty");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A file refused for a reason that names a detail, or none. */
    public ArchiveException(Problem problem, Path file, Object detail, @Nullable Throwable cause) {
        super(problem.code() + " " + file + " " + detail, cause);
        this.problem = problem;
        this.file = file;
        this.detail = detail;
    }

    /** A file refused for a reason that needs no more words. */
    public ArchiveException(Problem problem, Path file) {
        this(problem, file, "", null);
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }

    /** The message key of the sentence that says so. */
    public String key() {
        return "archive.problem." + problem.code();
    }

    /** What the message names: the file, and the detail or an empty text. */
    public Object[] arguments() {
        return new Object[] {file.toString(), detail};
    }
}
