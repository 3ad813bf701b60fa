package app.renmai.ui.log;

import app.renmai.ui.log.PromiseDraft.Party;

/** Turns a form into a draft, and a draft into a form again; people and files come later. */
final class FormDraft {
    private FormDraft() {}

    /** All that a form holds, and the line above it. */
    static LogDraft of(LogForm form, String line) {
        return new LogDraft(
                line,
                form.kindProperty().get(),
                form.directionProperty().get(),
                form.people().stream()
                        .map(person -> new LogDraft.Who(person.id(), person.typed()))
                        .toList(),
                form.whenProperty().get(),
                form.placeProperty().get(),
                form.summaryProperty().get(),
                form.bodyProperty().get(),
                form.files().stream().map(file -> file.path().toString()).toList(),
                form.written().stream().map(FormDraft::promise).toList(),
                form.nextProperty().get(),
                form.noted().stream().map(FormDraft::need).toList(),
                form.initiativeProperty().get(),
                form.works());
    }

    private static LogDraft.Promise promise(PromiseDraft promise) {
        return new LogDraft.Promise(
                promise.partyProperty().get().owner(),
                promise.partyProperty().get().person(),
                promise.textProperty().get(),
                promise.dueProperty().get());
    }

    private static LogDraft.Needed need(NeedDraft need) {
        return new LogDraft.Needed(
                need.personProperty().get(), need.noteProperty().get(), need.textProperty().get());
    }

    /** Shows a draft, without its people, files and line. */
    static void show(LogDraft draft, LogForm form) {
        form.kindProperty().set(draft.kind());
        form.directionProperty().set(draft.direction());
        form.whenProperty().set(draft.when());
        form.placeProperty().set(draft.place());
        form.summaryProperty().set(draft.summary());
        form.bodyProperty().set(draft.body());
        form.nextProperty().set(draft.next());
        form.initiativeProperty().set(draft.initiative());
        form.works().setAll(draft.works());
        form.promises().setAll(draft.promises().stream().map(FormDraft::promise).toList());
        form.needs().setAll(draft.needs().stream().map(FormDraft::need).toList());
        form.extend();
    }

    private static PromiseDraft promise(LogDraft.Promise kept) {
        PromiseDraft promise = new PromiseDraft();
        promise.partyProperty().set(new Party(kept.owner(), kept.person()));
        promise.textProperty().set(kept.text());
        promise.dueProperty().set(kept.due());
        return promise;
    }

    private static NeedDraft need(LogDraft.Needed kept) {
        NeedDraft need = new NeedDraft();
        need.personProperty().set(kept.person());
        need.noteProperty().set(kept.note());
        need.textProperty().set(kept.text());
        return need;
    }
}
