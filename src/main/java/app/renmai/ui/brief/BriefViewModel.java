package app.renmai.ui.brief;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.brief.BriefPdf;
import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefText;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.service.brief.Briefs;
import app.renmai.service.brief.Part;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Printing;
import app.renmai.ui.fact.FactSheet;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The brief on a contact: its lines, what is still to find out, and the ways out. */
public final class BriefViewModel extends ViewModel {
    private static final Executor THREADS = task -> Thread.ofVirtual().name("brief").start(task);

    private final Desk desk;
    private final long contact;
    private final @Nullable Long meeting;
    private final BriefWords words;
    private final ReadOnlyObjectWrapper<Presence> state =
            new ReadOnlyObjectWrapper<>(Presence.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What is shown.
     *
     * @param brief the brief
     * @param tasks open reminders of the contact; what is prepared stands among them
     * @param freshDays for how many days a fact is fresh
     */
    record Shown(Brief brief, List<Reminder> tasks, int freshDays) {
        /** Keeps the list unchangeable. */
        Shown {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * The brief on a contact.
     *
     * @param meeting for which meeting, or null for the next that is planned
     */
    public BriefViewModel(Desk desk, long contact, @Nullable Long meeting) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Stream.concat(Stream.of("reminder"), Briefs.TABLES.stream())
                        .toArray(String[]::new));
        this.desk = desk;
        this.contact = contact;
        this.meeting = meeting;
        this.words = new BriefWords(desk.wording());
    }

    /** Whether the contact is there. */
    ReadOnlyObjectProperty<Presence> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is shown; empty while loading and when the contact is gone. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How the brief is said. */
    BriefWords words() {
        return words;
    }

    /** The contact's id. */
    long contact() {
        return contact;
    }

    @Override
    protected void reload() {
        var found = desk.services().briefs().of(contact, meeting, desk.times().today());
        var tasks = desk.services().agenda().reminders(contact);
        var fresh = desk.services().facts().freshDays();
        load(
                "brief",
                CompletableFuture.allOf(found, tasks, fresh)
                        .thenApply(
                                _ ->
                                        found.join()
                                                .map(
                                                        brief ->
                                                                new Shown(
                                                                        brief,
                                                                        tasks.join(),
                                                                        fresh.join()))),
                this::take);
    }

    private void take(Optional<Shown> loaded) {
        shown.set(loaded);
        state.set(loaded.isPresent() ? Presence.THERE : Presence.GONE);
    }

    private Optional<Brief> brief() {
        return shown.get().map(Shown::brief);
    }

    /** A question as it is asked. */
    String asked(Question question) {
        return brief().map(one -> words.question(one, question)).orElse("");
    }

    private String reason(Question question) {
        return desk.text("brief.prepare.due", asked(question));
    }

    /** The task a question was made, if it was. */
    Optional<Reminder> task(Question question) {
        String reason = reason(question);
        return shown.get().stream()
                .flatMap(one -> one.tasks().stream())
                .filter(task -> task.reason().equals(reason))
                .findFirst();
    }

    /** Makes a question a task, for the day before the meeting; one that is made is not again. */
    void prepare(Question question) {
        Optional<Brief> now = brief();
        if (now.isEmpty() || task(question).isPresent()) {
            return;
        }
        LocalDate day = now.get().prepareOn(desk.times().zone());
        then(
                desk.services().agenda().remind(contact, reason(question), day),
                _ ->
                        desk.toasts()
                                .undoable(desk.text("brief.prepared", desk.times().weekday(day))));
    }

    /** Leaves a question as one: it stays on the page, and is not brought forward again. */
    void leave(Question question) {
        brief().filter(one -> !one.left(question))
                .ifPresent(
                        one ->
                                then(
                                        desk.services().briefs().leave(one, question),
                                        _ -> desk.toasts().undoable(desk.text("brief.left"))));
    }

    /** Brings a question forward again. */
    void takeUp(Question question) {
        brief().filter(one -> one.left(question))
                .ifPresent(one -> act(desk.services().briefs().takeUp(one, question)));
    }

    /** The talks in which an assumed need may have been confirmed, the latest first. */
    List<Interaction> talks() {
        List<Interaction> talks = new ArrayList<>();
        brief().stream()
                .flatMap(one -> one.lines(Part.TALKS).stream())
                .forEach(
                        line -> {
                            if (line.origin() instanceof Origin.OfTalk(Interaction talk)) {
                                talks.add(talk);
                            }
                        });
        return talks;
    }

    /**
     * Notes that an assumed need was said.
     *
     * @param talk in which talk, or null when it was elsewhere
     */
    void confirm(Need need, @Nullable Long talk) {
        then(
                desk.services().needs().confirm(need, talk),
                _ -> desk.toasts().undoable(desk.text("brief.confirmed", need.words())));
    }

    /** Keeps the sentence to begin with. */
    void begin(String sentence) {
        then(
                desk.services().briefs().begin(contact, sentence.strip()),
                _ -> desk.toasts().undoable(desk.text("brief.sentence.kept")));
    }

    /** Asks for a fact of a kind. */
    void addFact(Fact.Kind kind) {
        FactSheet.ofContact(desk, contact, kind);
    }

    /** Logs the talk, with everyone who was to take part. */
    void log() {
        List<Long> people = new ArrayList<>(List.of(contact));
        brief().map(Brief::meeting)
                .ifPresent(
                        planned ->
                                planned.others().stream()
                                        .map(ContactName::id)
                                        .forEach(people::add));
        desk.sheets().log(people);
    }

    /** The brief in plain words. */
    String plain() {
        return brief().map(words::sheet).map(BriefText::plain).orElse("");
    }

    /** What a file of it is called. */
    String fileName() {
        String title = brief().map(words::title).orElse("");
        return title.replaceAll("[\\\\/:*?\"<>|]", " ").strip() + ".pdf";
    }

    /** Writes the page to a file and says so. */
    void writePdf(Path file) {
        brief().map(words::sheet)
                .ifPresent(
                        sheet ->
                                then(
                                        written(sheet, file),
                                        path ->
                                                desk.toasts()
                                                        .show(
                                                                desk.text(
                                                                        "brief.saved",
                                                                        path.getFileName()
                                                                                .toString()))));
    }

    /** Puts the page on paper. */
    void print() {
        brief().map(words::sheet)
                .ifPresent(sheet -> Printing.print(desk, fileName(), file -> written(sheet, file)));
    }

    private static CompletableFuture<Path> written(BriefSheet sheet, Path file) {
        return CompletableFuture.supplyAsync(() -> write(sheet, file), THREADS);
    }

    private static Path write(BriefSheet sheet, Path file) {
        try {
            BriefPdf.write(sheet, file);
            return file;
        } catch (IOException e) {
            throw new CompletionException(TargetException.of(e, file));
        }
    }
}
