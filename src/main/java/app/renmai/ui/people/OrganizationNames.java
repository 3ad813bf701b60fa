package app.renmai.ui.people;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KnownWords;

import javafx.scene.control.TextField;

/** Where somebody works, as one types it. */
public final class OrganizationNames {
    private OrganizationNames() {}

    /** Proposes the organizations that are known; any other name makes a new one. */
    public static void propose(Desk desk, TextField field) {
        KnownWords.propose(
                field,
                Icons::building,
                () ->
                        desk.services()
                                .organizations()
                                .list()
                                .thenApply(
                                        all ->
                                                all.lines().stream()
                                                        .map(line -> line.name())
                                                        .toList()),
                desk::problem);
    }
}
