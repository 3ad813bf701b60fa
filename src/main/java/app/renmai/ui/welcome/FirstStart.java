package app.renmai.ui.welcome;

import app.renmai.ui.desk.Services;

import java.util.concurrent.CompletableFuture;

/** Whether the user has yet to say what to begin with, in this workspace. */
public final class FirstStart {
    private final Services services;

    /** The first start of a workspace. */
    public FirstStart(Services services) {
        this.services = services;
    }

    /** Whether to ask: nobody is in the workspace and the user has never decided. */
    public CompletableFuture<Boolean> wanted() {
        if (!services.preferences().get(name(), "").isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        return services.contacts().count().thenApply(people -> people == 0);
    }

    /** Remembers that the user has decided, so that the question does not come again. */
    public void decided() {
        services.preferences().put(name(), "decided");
    }

    /** The user remembers for all workspaces, each by its folder. */
    private String name() {
        String folder = services.workspace().directory().toAbsolutePath().normalize().toString();
        return "welcome." + Integer.toHexString(folder.hashCode());
    }
}
