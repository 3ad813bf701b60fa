package app.renmai.exchange;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A place that an export cannot be written to. What was there before is still there. */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Path path;
    private final String detail;

    /** Why; the message key is {@code export.problem.<code>}. */
    public enum Problem implements Coded {
        /** No permission. {0} the path. */
        DENIED("denied"),
        /** The disk is full. {0} the path. */
        NO_SPACE("no-space"),
        /** The folder holds files that are no export. {0} the path. */
        NOT_EMPTY("not-empty"),
        /** A file stands where a folder is to be. {0} the path. */
        IS_FILE("is-file"),
        /** A folder stands where a file is to be. {0} the path. */
        IS_FOLDER("is-folder"),
        /** The system refuses and does not say why. {0} the path. */
        UNWRITABLE("unwritable"),
        /** The system says something else. {0} the path, {1} its words. */
        FAILED("failed");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A place refused for a reason we know ourselves. */
    public TargetException(Problem problem, Path path) {
        this(problem, path, "", null);
    }

    private TargetException(Problem problem, Path path, String detail, @Nullable Throwable cause) {
        super(problem.code() + " " + path + " " + detail, cause);
        this.problem = problem;
        this.path = path;
        this.detail = detail;
    }

    /** A place the system refuses. */
    public static TargetException of(IOException cause, Path path) {
        String words = words(cause);
        if (cause instanceof AccessDeniedException || words.contains("Read-only")) {
            return new TargetException(Problem.DENIED, path, "", cause);
        }
        if (words.contains("No space left") || words.contains("not enough space")) {
            return new TargetException(Problem.NO_SPACE, path, "", cause);
        }
        if (standsUnderFile(path)) {
            return new TargetException(Problem.IS_FILE, nearest(path), "", cause);
        }
        return words.isEmpty()
                ? new TargetException(Problem.UNWRITABLE, path, "", cause)
                : new TargetException(Problem.FAILED, path, words, cause);
    }

    /** Without a reason, a failure of the file system says only which of our files it is about. */
    private static String words(IOException cause) {
        String words = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return words == null ? "" : words;
    }

    private static boolean standsUnderFile(Path path) {
        return Files.isRegularFile(nearest(path)) && !nearest(path).equals(path);
    }

    /** The deepest part of a path that is there. */
    private static Path nearest(Path path) {
        Path part = path.toAbsolutePath();
        while (!Files.exists(part) && part.getParent() != null) {
            part = part.getParent();
        }
        return part;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }

    /** What the message names. */
    public List<Object> arguments() {
        return List.of(path, detail);
    }
}
