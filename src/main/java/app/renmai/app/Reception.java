package app.renmai.app;

import app.renmai.app.Handover.Answer;
import app.renmai.app.Handover.Answer.Code;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.text.NameOrder;
import app.renmai.text.When;
import app.renmai.ui.desk.HandedLine;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Services;
import app.renmai.ui.i18n.Messages;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes what later starts hand over to the window, and answers them. */
final class Reception {
    /** Longer than any frame; shorter than a caller waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Services services;
    private final Executor ui;
    private final Duration patience;
    private final Consumer<List<Path>> files;
    private final Predicate<HandedLine> line;

    /**
     * @param services what is known
     * @param ui the window's thread
     * @param files comes to the front with files to import, on the window's thread
     * @param line comes to the front with a line to log, on the window's thread; false when
     *     something else is being written
     */
    Reception(
            Services services,
            Executor ui,
            Consumer<List<Path>> files,
            Predicate<HandedLine> line) {
        this(services, ui, PATIENCE, files, line);
    }

    /** As the other, giving up on a window that hangs after some time. */
    Reception(
            Services services,
            Executor ui,
            Duration patience,
            Consumer<List<Path>> files,
            Predicate<HandedLine> line) {
        this.services = services;
        this.ui = ui;
        this.patience = patience;
        this.files = files;
        this.line = line;
    }

    /** Does what a message asks for; any thread may wait here for the answer. */
    String answer(String message) {
        return Handover.read(message)
                .map(
                        wanted ->
                                switch (wanted) {
                                    case Handover.Show show -> show(show);
                                    case Handover.Line handed -> log(handed);
                                })
                .orElse(Answer.of(Code.UNKNOWN))
                .message();
    }

    private Answer show(Handover.Show show) {
        ui.execute(() -> files.accept(show.files()));
        return Answer.of(Code.TAKEN);
    }

    private Answer log(Handover.Line handed) {
        Messages messages = new Messages(Locale.forLanguageTag(handed.language()));
        NamedContact contacts =
                new NamedContact(services, new Names(messages, NameOrder.BY_SCRIPT));
        List<Long> people = new ArrayList<>();
        for (String named : handed.contacts()) {
            List<Long> meant = contacts.meant(named);
            if (meant.isEmpty()) {
                return new Answer(Code.REFUSED, messages.text("problem.no-contact", named));
            }
            if (meant.size() > 1) {
                return new Answer(
                        Code.REFUSED,
                        messages.text("problem.several-contacts", meant.size(), named));
            }
            people.addAll(meant);
        }
        List<Long> works = new ArrayList<>();
        for (String named : handed.works()) {
            List<Collaboration> meant = new NamedWork(services).meant(named);
            if (meant.size() != 1) {
                return new Answer(Code.REFUSED, unclear(messages, named, meant.size()));
            }
            works.add(meant.getFirst().id());
        }
        return onWindow(
                new HandedLine(
                        handed.line(),
                        handed.more(),
                        people.stream().distinct().toList(),
                        works.stream().distinct().toList(),
                        handed.kind(),
                        when(handed)));
    }

    private static String unclear(Messages messages, String named, int meant) {
        return meant == 0
                ? messages.text("problem.no-collaboration", named)
                : messages.text("problem.several-collaborations", meant, named);
    }

    private @Nullable When when(Handover.Line handed) {
        if (handed.start() == null) {
            return null;
        }
        ZonedDateTime start = handed.start().atZone(services.zone());
        return handed.day()
                ? When.of(start.toLocalDate())
                : When.of(start.toLocalDate(), start.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Either the window takes it or the caller is told that it did not, never both. */
    private Answer onWindow(HandedLine handed) {
        AtomicBoolean decided = new AtomicBoolean();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            if (decided.compareAndSet(false, true)) {
                                answer.complete(Answer.of(Code.BUSY));
                            }
                        });
        ui.execute(
                () -> {
                    if (decided.compareAndSet(false, true)) {
                        answer.complete(Answer.of(line.test(handed) ? Code.TAKEN : Code.BUSY));
                    }
                });
        return answer.join();
    }
}
