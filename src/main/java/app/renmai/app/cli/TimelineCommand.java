package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.activity.Interaction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.timeline.TimelineText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Shows what happened with a contact, or with everyone, newest first. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Shows what happened with a contact, or with everyone, newest first.")
final class TimelineCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The number, uid or name of a contact (default: everyone).")
    private @Nullable String id;

    TimelineCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            long subject = id == null ? 0 : ContactArgument.resolve(context, common, id);
            var timeline = context.services().timeline();
            List<TimelineEntry> entries =
                    Workspace.await(
                            subject == 0 ? timeline.ofEveryone() : timeline.ofContact(subject));
            TimelineText text =
                    new TimelineText(
                            common.messages(),
                            common.names(),
                            common.times(context.services().clock()),
                            subject);
            if (common.json()) {
                common.print(entries.stream().map(entry -> document(entry, text)).toList());
            } else {
                entries.forEach(entry -> print(entry, text));
            }
            return Cli.DONE;
        }
    }

    private Map<String, @Nullable Object> document(TimelineEntry entry, TimelineText text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", type(entry));
        json.put("at", common.moment(entry.at()));
        json.put("title", text.title(entry));
        json.put("detail", text.detail(entry));
        json.put("people", common.people(entry.people()));
        json.put("interaction", null);
        json.put("attempt", null);
        json.put("pitch", null);
        json.put("introduction", null);
        json.put("collaboration", null);
        json.put("position", null);
        switch (entry) {
            case TimelineEntry.Talk talk ->
                    json.put("interaction", interaction(talk.interaction(), text));
            case TimelineEntry.Attempted attempted -> json.put("attempt", attempt(attempted));
            case TimelineEntry.AttemptAhead ahead -> json.put("attempt", ahead(ahead));
            case TimelineEntry.PitchSent sent -> json.put("pitch", pitch(sent.pitch()));
            case TimelineEntry.PitchAnswered answered -> json.put("pitch", pitch(answered.pitch()));
            case TimelineEntry.Introduced made ->
                    json.put("introduction", IntroductionDocument.of(made.introduction()));
            case TimelineEntry.WorkedTogether worked ->
                    json.put("collaboration", common.work(worked.work()));
            case TimelineEntry.PositionBegan began ->
                    json.put("position", ContactCommand.position(began.position()));
        }
        return json;
    }

    private static String type(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk _ -> "interaction";
            case TimelineEntry.Attempted _ -> "attempt";
            case TimelineEntry.AttemptAhead _ -> "attempt-ahead";
            case TimelineEntry.PitchSent _ -> "pitch-sent";
            case TimelineEntry.PitchAnswered _ -> "pitch-answered";
            case TimelineEntry.Introduced _ -> "introduction";
            case TimelineEntry.WorkedTogether _ -> "collaboration";
            case TimelineEntry.PositionBegan _ -> "position";
        };
    }

    private Map<String, @Nullable Object> interaction(Interaction interaction, TimelineText text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", interaction.id());
        json.put("uid", interaction.uid().toString());
        json.put("kind", interaction.kind().code());
        json.put("direction", interaction.direction().code());
        json.put("state", interaction.state().code());
        json.put("course", text.course(interaction).code());
        json.put("start", common.moment(interaction.start()));
        json.put("end", common.moment(interaction.end()));
        json.put("allDay", interaction.allDay());
        json.put("place", interaction.place());
        json.put("summary", interaction.summary());
        json.put("body", interaction.body());
        return json;
    }

    private Map<String, @Nullable Object> attempt(TimelineEntry.Attempted attempted) {
        Attempt attempt = attempted.attempt();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", attempt.id());
        json.put("outreach", attempted.thread().id());
        json.put("purpose", attempted.thread().purpose());
        json.put("number", attempt.number());
        json.put("channel", attempt.channel());
        json.put("carried", attempt.carried().code());
        json.put("carriedWords", attempt.carriedWords());
        json.put("outcome", attempt.outcome().code());
        json.put("madeAt", common.moment(attempt.madeAt()));
        json.put("answeredAt", common.moment(attempt.answeredAt()));
        json.put("answer", attempt.answer());
        json.put("pitch", attempt.pitchId());
        return json;
    }

    private static Map<String, @Nullable Object> ahead(TimelineEntry.AttemptAhead ahead) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outreach", ahead.thread().id());
        json.put("purpose", ahead.thread().purpose());
        json.put("number", ahead.number());
        json.put("next", ahead.next().on().toString());
        json.put("basis", ahead.next().basis().code());
        return json;
    }

    private Map<String, @Nullable Object> pitch(Pitch pitch) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", pitch.id());
        json.put("uid", pitch.uid().toString());
        json.put("kind", pitch.kind().code());
        json.put("state", pitch.state().code());
        json.put("subject", pitch.subject());
        json.put("channel", pitch.channel());
        json.put("sentAt", common.moment(pitch.sentAt()));
        json.put("answeredAt", common.moment(pitch.answeredAt()));
        json.put("answer", pitch.answer());
        return json;
    }

    private void print(TimelineEntry entry, TimelineText text) {
        LocalDate day = entry.at().atZone(common.zone()).toLocalDate();
        String state = text.state(entry);
        String title = text.title(entry);
        common.line(
                day + "  " + (state.isEmpty() ? title : common.text("cli.state", title, state)));
        String detail = text.detail(entry);
        if (!detail.isEmpty()) {
            common.line("            " + detail);
        }
    }
}
