package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Channels;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Instant;

/** Notes an attempt. */
@Command(
        name = "attempt",
        mixinStandardHelpOptions = true,
        description = "Notes the next attempt of a thread, and shows the thread.")
final class OutreachAttemptCommand extends ThreadStep {
    @Option(
            names = "--channel",
            paramLabel = "C",
            required = true,
            description =
                    "How it went out: email, wechat, message, phone, in-person, letter, other.")
    private String channel = "";

    @Option(
            names = "--carried",
            paramLabel = "K",
            required = true,
            description =
                    "What it carried: reminder, information, idea, plan, introduction, resource,"
                            + " opportunity, finished-work.")
    private String carried = "";

    @Option(names = "--words", paramLabel = "W", description = "What it carried, in words.")
    private String words = "";

    @Option(names = "--note", paramLabel = "N", description = "A note.")
    private String note = "";

    @Option(names = "--at", paramLabel = "T", description = "When it went out (default: now).")
    private @Nullable String at;

    OutreachAttemptCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context, long id) {
        if (!Channels.CODES.contains(channel)) {
            throw Choice.refused("--channel", channel, Channels.CODES, common());
        }
        Carried kind = Choice.of(Carried.class, "--carried", carried, common());
        Attempt attempt =
                new Attempt(
                        0,
                        id,
                        0,
                        moment(context, "--at", at, before(context, id)),
                        channel,
                        kind,
                        words,
                        Outcome.NONE,
                        null,
                        "",
                        note,
                        null,
                        null);
        Workspace.await(context.services().outreach().outreaches().attempt(id, attempt));
    }

    /** When the attempt before went out, or was answered; null when there is none. */
    private @Nullable Instant before(AppContext context, long id) {
        return thread(context, id)
                .thread()
                .last()
                .map(last -> last.answeredAt() == null ? last.madeAt() : last.answeredAt())
                .orElse(null);
    }
}
