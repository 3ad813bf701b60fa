package app.renmai.ui.log;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.log.Part.Problem;
import app.renmai.service.log.TimeHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.log.LogForm.Field;

import java.time.ZonedDateTime;
import java.util.Optional;

/** Looks for what keeps a form from being saved, and says so where it stands. */
final class LogCheck {
    private final Desk desk;
    private final LogForm form;

    LogCheck(Desk desk, LogForm form) {
        this.desk = desk;
        this.form = form;
    }

    /**
     * The first part of the form that keeps it from being saved; the errors of the form say why.
     */
    Optional<Field> run() {
        for (Field field : Field.values()) {
            form.error(field).set("");
        }
        people();
        say(Field.WHEN, time());
        say(Field.PLACE, length(form.placeProperty().get(), LogEntry.LONGEST_PLACE));
        say(Field.SUMMARY, summary());
        say(Field.BODY, length(form.bodyProperty().get(), LogEntry.LONGEST_BODY));
        boolean needsWrong = false;
        for (NeedDraft need : form.needs()) {
            String error = length(need.textProperty().get(), LogEntry.LONGEST_LINE);
            need.errorProperty().set(error);
            needsWrong |= !error.isEmpty();
        }
        boolean promisesWrong = false;
        for (PromiseDraft promise : form.promises()) {
            String error = promise.isBlank() ? "" : promise(promise);
            promise.errorProperty().set(error);
            promisesWrong |= !error.isEmpty();
        }
        say(Field.NEXT, next());
        for (Field field : Field.values()) {
            boolean wrong =
                    switch (field) {
                        case NEEDS -> needsWrong;
                        case PROMISES -> promisesWrong;
                        default -> !form.error(field).get().isEmpty();
                    };
            if (wrong) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private void say(Field field, String error) {
        if (form.error(field).get().isEmpty()) {
            form.error(field).set(error);
        }
    }

    private void people() {
        boolean needed =
                form.kindProperty().get() != Kind.NOTE
                        || !form.written().isEmpty()
                        || !form.noted().isEmpty()
                        || !form.nextProperty().get().isBlank();
        if (form.people().isEmpty() && needed) {
            say(Field.PEOPLE, desk.text("log.error.people"));
        }
        if (form.people().stream().anyMatch(one -> one.typed().length() > LogEntry.LONGEST_NAME)) {
            say(Field.PEOPLE, desk.text("log.error.long", LogEntry.LONGEST_NAME));
        }
    }

    private String length(String text, int most) {
        return text.strip().length() > most ? desk.text("log.error.long", most) : "";
    }

    private String time() {
        String typed = form.whenProperty().get();
        Optional<Problem> problem = form.untouchedTime() ? Optional.empty() : problem(typed);
        if (problem.isPresent()) {
            return desk.text("log.problem." + problem.get().code(), shown(typed));
        }
        if (form.understood().isEmpty()) {
            return desk.text("log.error.when");
        }
        return form.asked() && form.ahead() ? desk.text("log.error.not-yet") : "";
    }

    private Optional<Problem> problem(String typed) {
        ZonedDateTime now = ZonedDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        return TimeHint.of(typed, now, desk.locale());
    }

    /** What was typed, as far as a hint has room for it. */
    private static String shown(String typed) {
        String text = typed.strip();
        int most = 40;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private String summary() {
        String summary = form.summaryProperty().get();
        return summary.isBlank()
                ? desk.text("log.error.summary")
                : length(summary, LogEntry.LONGEST_LINE);
    }

    private String promise(PromiseDraft promise) {
        if (promise.textProperty().get().isBlank()) {
            return desk.text("log.error.promise");
        }
        String due = promise.dueProperty().get();
        if (!due.isBlank()) {
            Optional<Problem> problem = problem(due);
            if (problem.isPresent()) {
                return desk.text("log.problem." + problem.get().code(), shown(due));
            }
            if (form.day(due).isEmpty()) {
                return desk.text("log.error.due");
            }
        }
        return length(promise.textProperty().get(), LogEntry.LONGEST_LINE);
    }

    private String next() {
        String typed = form.nextProperty().get();
        if (typed.isBlank()) {
            return "";
        }
        Optional<NextStep> step = form.nextStep();
        if (step.filter(each -> each.when().possible()).isEmpty()) {
            return problem(typed)
                    .map(problem -> desk.text("log.problem." + problem.code(), shown(typed)))
                    .orElseGet(() -> desk.text("log.error.next"));
        }
        if (!step.get().ahead()) {
            return desk.text("log.error.next.past");
        }
        String reason = step.get().reminder().map(LogEntry.Next::reason).orElse("");
        return length(reason, LogEntry.LONGEST_LINE);
    }
}
