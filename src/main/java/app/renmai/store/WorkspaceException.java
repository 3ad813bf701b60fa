package app.renmai.store;

import java.nio.file.Path;

/** A workspace cannot be opened. Nothing in it was changed. */
public final class WorkspaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Why a workspace cannot be opened. Message keys are {@code workspace.problem.<code>} and, in a
     * window, {@code refused.title.<code>} and {@code refused.text.<code>}.
     */
    public enum Problem {
        /** Another program holds it. */
        IN_USE("in-use"),
        /** The file was written by a newer version of the program. */
        NEWER("newer"),
        /** The file is damaged or not a workspace. */
        DAMAGED("damaged"),
        /** The folder cannot be made, read or written. */
        NO_ACCESS("no-access"),
        /** There is no workspace in the folder. */
        MISSING("missing");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** The code for message keys. */
        public String code() {
            return code;
        }
    }

    private final Problem problem;
    private final transient Path directory;

    /**
     * @param problem what is wrong
     * @param directory the workspace's folder
     * @param cause what was thrown
     */
    public WorkspaceException(Problem problem, Path directory, Throwable cause) {
        super(problem + ": " + directory, cause);
        this.problem = problem;
        this.directory = directory;
    }

    /**
     * @param problem what is wrong
     * @param directory the workspace's folder
     */
    public WorkspaceException(Problem problem, Path directory) {
        super(problem + ": " + directory);
        this.problem = problem;
        this.directory = directory;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The workspace's folder. */
    public Path directory() {
        return directory;
    }
}
