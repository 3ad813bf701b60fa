package app.renmai.app;

import app.renmai.service.job.Jobs;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.desk.Services;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/** The composition root: opens a workspace and builds every service around it, by constructors. */
public final class AppContext implements AutoCloseable {
    private final Workspace workspace;
    private final Services services;
    private final SystemNotices notices = new SystemNotices();

    /**
     * @param directory the workspace's folder
     * @param preferences what the program remembers
     * @param clock what time it is
     * @param zone where the user is
     * @param notifyOn runs the listeners of changes and jobs
     * @throws app.renmai.store.WorkspaceException when the workspace cannot be opened
     */
    public AppContext(
            Path directory, Preferences preferences, Clock clock, ZoneId zone, Executor notifyOn) {
        // Files that are read know the user's zone by the clock: a day, or a time without a zone,
        // is one here.
        Clock here = clock.withZone(zone);
        this.workspace = Workspace.open(directory, here, notifyOn);
        this.services =
                Services.of(
                        workspace,
                        new Jobs(task -> Thread.ofVirtual().name("job").start(task), notifyOn),
                        new SystemLinks(),
                        preferences,
                        notices,
                        here,
                        zone);
    }

    /** The use cases. */
    public Services services() {
        return services;
    }

    /** The open workspace. */
    public Workspace workspace() {
        return workspace;
    }

    /** Waits for the work under way to stop, and closes the file. */
    @Override
    public void close() {
        services.jobs().cancelAll().join();
        notices.close();
        workspace.close();
    }
}
