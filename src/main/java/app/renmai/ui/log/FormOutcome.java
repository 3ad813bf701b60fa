package app.renmai.ui.log;

import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.Outcome;
import app.renmai.service.activity.Outcome.Needed;
import app.renmai.service.activity.Outcome.Offered;

import java.util.List;
import java.util.Optional;

/** Turns the answers in a form into what comes out of an interaction. */
final class FormOutcome {
    private FormOutcome() {}

    /** What comes out of it; the form was checked before. */
    static Outcome of(LogForm form) {
        List<Needed> wanted =
                form.needed().stream()
                        .map(
                                need ->
                                        new Needed(
                                                person(form, need),
                                                need.textProperty().get().strip(),
                                                need.noteProperty().get().certainty().orElseThrow(),
                                                null))
                        .toList();
        List<Offered> offered =
                form.offered().stream()
                        .map(
                                offer ->
                                        new Offered(
                                                offer.noteProperty().get() == Note.MINE
                                                        ? null
                                                        : person(form, offer),
                                                offer.textProperty().get().strip()))
                        .toList();
        Optional<NextStep> step = form.nextStep();
        return new Outcome(
                wanted,
                form.written().stream().map(each -> promise(form, each)).toList(),
                step.flatMap(NextStep::reminder),
                step.flatMap(
                        each ->
                                each.meeting(
                                        form.kindProperty().get(),
                                        form.summaryProperty().get().strip())),
                form.initiativeProperty().get()
                        && LogForm.canBeInitiative(form.kindProperty().get()),
                form.works(),
                offered);
    }

    private static Long person(LogForm form, NeedDraft draft) {
        return form.person(draft.personProperty().get()).id();
    }

    private static LogEntry.Promise promise(LogForm form, PromiseDraft promise) {
        return new LogEntry.Promise(
                form.person(promise.partyProperty().get().person()).id(),
                promise.partyProperty().get().owner(),
                promise.textProperty().get().strip(),
                form.day(promise.dueProperty().get()).orElse(null));
    }
}
