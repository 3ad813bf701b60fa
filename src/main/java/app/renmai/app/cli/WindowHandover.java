package app.renmai.app.cli;

import app.renmai.app.Handover;
import app.renmai.app.Handover.Answer;
import app.renmai.app.SilentWindowException;
import app.renmai.app.SingleInstance;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.store.WorkspaceException;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands to the window that has the workspace open what a command cannot do beside it. */
final class WindowHandover {
    private final Common common;
    private final WorkspaceException refused;

    /**
     * @param refused why the command could not open the workspace itself
     */
    WindowHandover(Common common, WorkspaceException refused) {
        this.common = common;
        this.refused = refused;
    }

    /**
     * Hands over a line to log.
     *
     * @return the exit code
     * @throws WorkspaceException when no window has the workspace but another command
     */
    int log(
            String line,
            String more,
            List<String> contacts,
            List<String> works,
            @Nullable Kind kind,
            @Nullable Moment start) {
        Optional<String> said;
        try {
            said =
                    SingleInstance.tell(
                            common.directory(),
                            new Handover.Line(
                                            line,
                                            more,
                                            contacts,
                                            works,
                                            kind,
                                            start == null ? null : start.at(),
                                            start != null && start.allDay(),
                                            common.messages().locale().toLanguageTag())
                                    .message());
        } catch (SilentWindowException _) {
            return notTaken("cli.log.window-silent");
        }
        Answer answer = said.map(Answer::read).orElseThrow(() -> refused);
        return switch (answer.code()) {
            case TAKEN -> {
                taken();
                yield Cli.DONE;
            }
            case BUSY -> notTaken("cli.log.window-busy");
            case UNKNOWN -> notTaken("cli.log.window-other");
            case REFUSED -> throw new InputException(answer.sentence());
        };
    }

    private void taken() {
        if (common.json()) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("dryRun", false);
            document.put("handedOver", true);
            document.put("id", null);
            common.print(document);
        } else {
            common.line(common.text("cli.log.handed-over"));
        }
    }

    private int notTaken(String key) {
        common.note(common.text(key));
        return Cli.WORKSPACE;
    }
}
