package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.Advice;
import app.renmai.service.outreach.Advice.Reason;
import app.renmai.service.outreach.Next;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Times;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A thread as a document, and in lines for a person to read. */
final class ThreadDocument {
    private final Common common;
    private final Times times;

    ThreadDocument(Common common, AppContext context) {
        this.common = common;
        this.times = common.times(context.services().clock());
    }

    /** The thread as a document. */
    Map<String, @Nullable Object> json(ThreadRow row) {
        Outreach thread = row.thread().outreach();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", thread.id());
        json.put("uid", thread.uid().toString());
        json.put("contact", common.person(new ContactName(row.contactId(), row.name())));
        json.put("purpose", thread.purpose());
        json.put("state", thread.state().code());
        json.put("words", thread.theirWords());
        json.put("until", thread.untilOn() == null ? null : thread.untilOn().toString());
        json.put("begun", common.moment(thread.createdAt()));
        json.put("closed", common.moment(thread.closedAt()));
        json.put("next", row.advice().next().map(this::json).orElse(null));
        json.put("meeting", meeting(row.meeting()));
        json.put("advice", json(row.advice()));
        json.put("attempts", row.thread().attempts().stream().map(this::json).toList());
        return json;
    }

    private @Nullable Map<String, Object> meeting(@Nullable Interaction meeting) {
        return meeting == null
                ? null
                : Map.of(
                        "id",
                        meeting.id(),
                        "start",
                        String.valueOf(common.moment(meeting.start())));
    }

    private Map<String, Object> json(Next next) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", next.on().toString());
        json.put("basis", next.basis().code());
        json.put("gap", next.gap());
        json.put("attempt", next.attempt());
        return json;
    }

    private Map<String, Object> json(Advice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", advice.action().code());
        json.put("words", action(advice));
        json.put("reasons", advice.reasons().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", reason.key().substring(reason.key().lastIndexOf('.') + 1));
        json.put("words", words(reason));
        return json;
    }

    private Map<String, @Nullable Object> json(Attempt attempt) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", attempt.number());
        json.put("at", common.moment(attempt.madeAt()));
        json.put("channel", attempt.channel());
        json.put("carried", attempt.carried().code());
        json.put("words", attempt.carriedWords());
        json.put("outcome", attempt.outcome().code());
        json.put("answered", common.moment(attempt.answeredAt()));
        json.put("answer", attempt.answer());
        json.put("note", attempt.note());
        json.put("pitch", attempt.pitchId());
        json.put("interaction", attempt.interactionId());
        return json;
    }

    /** The threads in a state, each in a line, under a heading; nothing when there are none. */
    List<String> group(State state, List<ThreadRow> threads) {
        List<String> lines = new ArrayList<>();
        if (!threads.isEmpty()) {
            lines.add(common.text("outreach.state." + state.code()) + "  " + threads.size());
        }
        threads.forEach(each -> lines.add("  " + line(each)));
        return lines;
    }

    private String line(ThreadRow row) {
        Outreach thread = row.thread().outreach();
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                thread.id() + "  " + common.names().of(row.name()),
                                thread.purpose(),
                                common.text(
                                        "cli.outreach.attempts", row.thread().attempts().size())));
        if (thread.state() != State.CLOSED) {
            parts.add(next(row));
        }
        return String.join(" · ", parts);
    }

    /** The thread, its attempts one under the other, and what to do next. */
    List<String> ladder(ThreadRow row) {
        Outreach thread = row.thread().outreach();
        List<String> lines = new ArrayList<>();
        lines.add(
                thread.id()
                        + "  "
                        + common.names().of(row.name())
                        + " · "
                        + thread.purpose()
                        + " · "
                        + common.text("outreach.state." + thread.state().code()));
        row.thread().attempts().forEach(each -> lines.add("  " + line(each)));
        lines.add(next(row));
        row.advice().reasons().forEach(reason -> lines.add("  " + words(reason)));
        return lines;
    }

    private String line(Attempt attempt) {
        List<String> parts = new ArrayList<>();
        parts.add(
                attempt.number()
                        + "  "
                        + times.weekday(attempt.madeAt().atZone(common.zone()).toLocalDate()));
        parts.add(Channels.words(common.messages(), attempt.channel()));
        String carried = common.text("carried." + attempt.carried().code());
        parts.add(
                attempt.carriedWords().isEmpty()
                        ? carried
                        : common.text("cli.outreach.carried", carried, attempt.carriedWords()));
        parts.add(common.text("attempt.outcome." + attempt.outcome().code()));
        if (!attempt.answer().isEmpty()) {
            parts.add(common.text("pitch.quoted", attempt.answer().replaceAll("\\R", " ")));
        }
        return String.join(" · ", parts);
    }

    /** What comes next, and when. */
    private String next(ThreadRow row) {
        State state = row.thread().outreach().state();
        Interaction meeting = row.meeting();
        if (meeting != null && (state == State.ANSWERED || state == State.MET)) {
            return common.text("outreach.meeting") + " · " + times.moment(meeting.start());
        }
        String action = action(row.advice());
        return row.advice()
                .next()
                .map(next -> action + " · " + times.weekday(next.on()))
                .orElse(action);
    }

    private String action(Advice advice) {
        return common.text("advice.action." + advice.action().code());
    }

    private String words(Reason reason) {
        return common.text(reason.key(), reason.arguments().toArray());
    }
}
