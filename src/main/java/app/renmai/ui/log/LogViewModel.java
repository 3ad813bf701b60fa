package app.renmai.ui.log;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.activity.FileProblem;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.Revision;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.job.Job;
import app.renmai.store.Subscription;
import app.renmai.text.Folding;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.HandedLine;
import app.renmai.ui.desk.Services;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.log.LogForm.Field;
import app.renmai.ui.log.PromiseDraft.Party;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the form, keeps it as a draft when it is closed, and saves it in one step. */
public final class LogViewModel extends ViewModel {
    private static final int FOUND = 6;

    private final Desk desk;
    private final Services services;
    private final LogForm form;
    private final @Nullable Interaction edited;
    private final List<Long> given;
    private final LogDrafts drafts;
    private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> copying =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final LogLine line;
    private final List<Attachment> removed = new ArrayList<>();
    private long standIn = -1;
    private boolean finished;
    private boolean ofDraft;
    private boolean closed;
    private CompletableFuture<Void> chosen = CompletableFuture.completedFuture(null);

    /**
     * A form for what happened with some contacts; the draft that was left comes back.
     *
     * @param desk what every screen is given
     * @param given who took part as far as known
     */
    public LogViewModel(Desk desk, List<Long> given) {
        this(desk, given, null);
        String draft = drafts.newest();
        if (draft.isEmpty()) {
            choose(given);
        } else {
            restore(draft);
        }
    }

    /** A form for a line from outside the window; a draft that was left goes on waiting. */
    public LogViewModel(Desk desk, HandedLine handed) {
        this(desk, handed.contacts(), null);
        Kind kind = handed.kind();
        if (kind != null) {
            form.kindProperty().set(kind);
        }
        When when = handed.when();
        if (when != null) {
            form.whenProperty().set(WhenText.exact(when, desk.locale()));
        }
        choose(given);
        line.take(handed);
    }

    /** A form that changes what was logged. */
    public LogViewModel(Desk desk, Interaction edited) {
        this(desk, List.of(), edited);
        form.show(edited);
        choose(edited.participants());
        load("kept", services.interactions().attachments(edited.id()), form.kept()::setAll);
    }

    private LogViewModel(Desk desk, List<Long> given, @Nullable Interaction edited) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "interaction");
        this.desk = desk;
        this.services = desk.services();
        this.given = List.copyOf(given);
        this.edited = edited;
        this.drafts = new LogDrafts(services.preferences());
        this.form = new LogForm(desk);
        this.line = new LogLine(desk, form, () -> standIn--);
    }

    /** The line that fills the form. */
    public LogLine line() {
        return line;
    }

    /** Done when the form shows all that was typed and all who are meant. */
    CompletableFuture<Void> ready() {
        return CompletableFuture.allOf(line.ready(), chosen);
    }

    /** What the form holds. */
    public LogForm form() {
        return form;
    }

    /** Whether something logged is being changed. */
    public boolean editing() {
        return edited != null;
    }

    /** Whether the form shows a draft that was left. */
    public ReadOnlyBooleanProperty restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    /** Whether it is being saved. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** What is being typed is not written over by what others change. */
    @Override
    protected void reload() {}

    /** Who may be meant by what was typed; the last one may be somebody new. */
    public CompletableFuture<List<Person>> find(String typed) {
        Set<Long> there = form.people().stream().map(Person::id).collect(Collectors.toSet());
        return services.contactList()
                .meant(typed, there, FOUND)
                .thenApplyAsync(rows -> persons(rows, typed), desk.ui());
    }

    private List<Person> persons(List<ContactRow> rows, String typed) {
        List<Person> persons = new ArrayList<>(rows.stream().map(Person::of).toList());
        String wanted = Folding.fold(typed).replace(" ", "");
        boolean known =
                persons.stream()
                        .anyMatch(
                                person ->
                                        Folding.fold(desk.names().of(person.name()))
                                                .replace(" ", "")
                                                .equals(wanted));
        if (!wanted.isEmpty() && !known) {
            persons.add(Person.newcomer(standIn, typed));
        }
        return persons;
    }

    private boolean chosen(long id) {
        return form.people().stream().anyMatch(person -> person.id() == id);
    }

    /** Adds somebody who took part. */
    public void add(Person person) {
        if (!chosen(person.id())) {
            form.people().add(person);
            if (person.newcomer()) {
                standIn = Math.min(standIn, person.id()) - 1;
            }
        }
    }

    /** Adds whoever what was typed means first. */
    public CompletableFuture<Void> addFirst(String typed) {
        if (typed.isBlank()) {
            return CompletableFuture.completedFuture(null);
        }
        return act(
                find(typed)
                        .thenAcceptAsync(
                                persons -> persons.stream().findFirst().ifPresent(this::add),
                                desk.ui()));
    }

    private void choose(List<Long> ids) {
        people(ids.stream().map(id -> new LogDraft.Who(id, "")).toList());
    }

    /** Takes files in to be kept; those too large are named in the error. */
    public void attach(List<Path> paths) {
        form.error(Field.FILES).set("");
        load(
                "files",
                CompletableFuture.supplyAsync(() -> looked(paths)),
                looked -> {
                    looked.files().forEach(this::attach);
                    looked.problems().forEach(this::fileProblem);
                });
    }

    /** Files that can be kept, and why others cannot. */
    private record Looked(List<LogForm.File> files, List<FileProblem> problems) {}

    private static Looked looked(List<Path> paths) {
        List<LogForm.File> files = new ArrayList<>();
        List<FileProblem> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.add(new LogForm.File(path, Interactions.sizeToKeep(path)));
            } catch (FileProblem problem) {
                problems.add(problem);
            }
        }
        return new Looked(files, problems);
    }

    private void attach(LogForm.File file) {
        if (form.files().stream().noneMatch(other -> other.path().equals(file.path()))) {
            form.files().add(file);
        }
    }

    private void fileProblem(FileProblem problem) {
        form.error(Field.FILES)
                .set(
                        desk.text(
                                "file.problem." + problem.kind().code(),
                                Objects.toString(problem.file().getFileName(), "")));
    }

    /** Keeps a file of the edited interaction no longer. */
    public void remove(Attachment attachment) {
        removed.add(attachment);
        form.kept().remove(attachment);
    }

    /**
     * Saves everything in one step.
     *
     * @param done called when it is saved
     * @return the part that keeps it from being saved, if one does; the form says why
     */
    public Optional<Field> save(Runnable done) {
        if (saving.get()) {
            return Optional.empty();
        }
        Optional<Field> wrong = form.check();
        if (wrong.isEmpty()) {
            saving.set(true);
            (form.files().isEmpty() ? withoutFiles() : withFiles())
                    .whenCompleteAsync((_, failure) -> saved(failure, done), desk.ui());
        }
        return wrong;
    }

    private CompletableFuture<?> withoutFiles() {
        Interaction before = edited;
        return before == null
                ? services.interactions().log(form.entry())
                : services.interactions().revise(revision(before));
    }

    /** Files are copied first, which takes its time. */
    private CompletableFuture<?> withFiles() {
        Interaction before = edited;
        Job<?> job =
                before == null
                        ? services.interactions().logWithFiles(form.entry())
                        : services.interactions().reviseWithFiles(revision(before));
        copying.set(job);
        progress.set(job.amount().fraction());
        Subscription news =
                services.jobs()
                        .onChange(
                                each -> {
                                    if (each == job) {
                                        desk.ui()
                                                .execute(
                                                        () ->
                                                                progress.set(
                                                                        job.amount().fraction()));
                                    }
                                });
        return job.result()
                .whenCompleteAsync(
                        (_, _) -> {
                            news.cancel();
                            copying.set(null);
                        },
                        desk.ui());
    }

    /** The job that copies files while they are copied, else null. */
    ReadOnlyObjectProperty<@Nullable Job<?>> copyingProperty() {
        return copying.getReadOnlyProperty();
    }

    /** How far the copying of files is, 0 to 1; below 0 when it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Stops copying; the form stays as it is, and nothing is saved. */
    void cancelCopying() {
        Job<?> job = copying.get();
        if (job != null) {
            job.cancel();
        }
    }

    private Revision revision(Interaction before) {
        return new Revision(
                form.interaction(before),
                form.newcomers(),
                form.files().stream().map(LogForm.File::path).toList(),
                removed);
    }

    private void saved(@Nullable Throwable failure, Runnable done) {
        saving.set(false);
        if (failure == null) {
            finish(done);
            desk.toasts()
                    .undoable(
                            desk.text(
                                    editing() ? "log.saved.edit" : "log.saved",
                                    desk.text(
                                            "interaction.kind." + form.kindProperty().get().code()),
                                    form.summaryProperty().get().strip()));
            return;
        }
        Throwable cause = Failures.cause(failure);
        switch (cause) {
            case FileProblem problem -> fileProblem(problem);
            default -> desk.problem(cause);
        }
    }

    private void finish(Runnable done) {
        finished = true;
        forgetDraft();
        if (!closed) {
            done.run();
        }
    }

    /** Takes away the draft that this form came from, if it did. */
    private void forgetDraft() {
        if (ofDraft) {
            ofDraft = false;
            drafts.remove();
        }
    }

    /** Deletes the edited interaction; the toast offers to undo it. */
    public void delete(Runnable done) {
        Interaction before = edited;
        if (before != null) {
            then(
                    services.interactions().delete(before),
                    _ -> {
                        finish(done);
                        desk.toasts().undoable(desk.text("timeline.deleted"));
                    });
        }
    }

    /** Stops listening, and keeps what was filled in for the next time. */
    public void close() {
        hide();
        line.hide();
        closed = true;
        cancelCopying();
        if (!editing() && !finished) {
            forgetDraft();
            if (worthKeeping()) {
                drafts.add(draft().write());
            }
        }
    }

    private boolean worthKeeping() {
        boolean others = !form.people().stream().map(Person::id).toList().equals(given);
        return others
                || !form.files().isEmpty()
                || !form.written().isEmpty()
                || Stream.of(
                                line.textProperty(),
                                form.whenProperty(),
                                form.placeProperty(),
                                form.summaryProperty(),
                                form.bodyProperty(),
                                form.nextProperty())
                        .anyMatch(text -> !text.get().isBlank());
    }

    private LogDraft draft() {
        return new LogDraft(
                line.textProperty().get(),
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
                form.written().stream()
                        .map(
                                promise ->
                                        new LogDraft.Promise(
                                                promise.partyProperty().get().owner(),
                                                promise.partyProperty().get().person(),
                                                promise.textProperty().get(),
                                                promise.dueProperty().get()))
                        .toList(),
                form.nextProperty().get());
    }

    private void restore(String text) {
        LogDraft draft = LogDraft.read(text);
        form.kindProperty().set(draft.kind());
        form.directionProperty().set(draft.direction());
        form.whenProperty().set(draft.when());
        form.placeProperty().set(draft.place());
        form.summaryProperty().set(draft.summary());
        form.bodyProperty().set(draft.body());
        form.nextProperty().set(draft.next());
        form.promises().setAll(draft.promises().stream().map(LogViewModel::promise).toList());
        form.extend();
        attach(draft.files().stream().map(Path::of).toList());
        people(draft.people());
        line.restore(draft.line());
        ofDraft = true;
        restored.set(true);
    }

    private void people(List<LogDraft.Who> wanted) {
        List<CompletableFuture<Optional<Person>>> people =
                wanted.stream().map(this::person).toList();
        chosen =
                load(
                        "chosen",
                        CompletableFuture.allOf(people.toArray(CompletableFuture[]::new))
                                .thenApply(
                                        _ ->
                                                people.stream()
                                                        .map(CompletableFuture::join)
                                                        .flatMap(Optional::stream)
                                                        .toList()),
                        persons -> persons.forEach(this::add));
    }

    private CompletableFuture<Optional<Person>> person(LogDraft.Who who) {
        return who.typed().isEmpty()
                ? services.contactList().row(who.id()).thenApply(row -> row.map(Person::of))
                : CompletableFuture.completedFuture(
                        Optional.of(Person.newcomer(who.id(), who.typed())));
    }

    private static PromiseDraft promise(LogDraft.Promise kept) {
        PromiseDraft promise = new PromiseDraft();
        promise.partyProperty().set(new Party(kept.owner(), kept.person()));
        promise.textProperty().set(kept.text());
        promise.dueProperty().set(kept.due());
        return promise;
    }

    /** Puts the draft aside and begins anew with those who were given. */
    public void startAfresh() {
        forgetDraft();
        restored.set(false);
        line.clear();
        form.clear();
        choose(given);
    }
}
