package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Position;
import app.renmai.model.value.Fact;
import app.renmai.service.contact.ContactDetails;
import app.renmai.text.LinkText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A fact that is being noted or changed: about whom it can be, and in which talk it was told. */
final class FactViewModel extends ViewModel {
    /** How long its words can be. */
    static final int LONGEST_WORDS = 4_000;

    /** How long the words for its source can be. */
    static final int LONGEST_SOURCE = 1_000;

    /** How long its link can be. */
    static final int LONGEST_LINK = 4_000;

    private static final int TALKS = 8;

    private final Desk desk;
    private final @Nullable Fact before;
    private @Nullable Long contact;
    private final @Nullable Long organization;
    private final ReadOnlyObjectWrapper<List<About>> abouts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Interaction>> talks =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean saving;

    /** A field that is not right yet, and why. */
    record Refusal(Field field, String reason) {}

    /** What is typed. */
    enum Field {
        ABOUT,
        WORDS,
        LINK,
        DAY,
        SOURCE
    }

    /**
     * @param before the fact as it is, or null for a new one
     * @param contact the contact one comes from, or null
     * @param organization the organization one comes from, or null
     */
    FactViewModel(
            Desk desk, @Nullable Fact before, @Nullable Long contact, @Nullable Long organization) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "position_held",
                "organization",
                "interaction",
                "participant");
        this.desk = desk;
        this.before = before;
        this.contact = contact;
        this.organization = organization;
    }

    /** The fact as it is; null for a new one. */
    @Nullable Fact before() {
        return before;
    }

    /** Whether it must still be asked about whom it is. */
    boolean asksWhom() {
        return contact == null && organization == null;
    }

    /** About whom it can be; empty while loading and while that is not said. */
    ReadOnlyObjectProperty<List<About>> aboutsProperty() {
        return abouts.getReadOnlyProperty();
    }

    /** The talks it can be out of, the newest first. */
    ReadOnlyObjectProperty<List<Interaction>> talksProperty() {
        return talks.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        loadAbouts();
        loadTalks();
    }

    /** Says from which contact one comes. */
    void choose(long contactId) {
        contact = contactId;
        reload();
    }

    private void loadAbouts() {
        Long id = contact;
        CompletableFuture<List<About>> people =
                id == null
                        ? CompletableFuture.completedFuture(List.of())
                        : desk.services()
                                .contacts()
                                .details(id)
                                .thenApply(found -> found.map(this::around).orElse(List.of()));
        Long place =
                organization == null && before != null ? before.organizationId() : organization;
        CompletableFuture<List<About>> places =
                place == null
                        ? CompletableFuture.completedFuture(List.of())
                        : desk.services()
                                .organizations()
                                .find(place)
                                .thenApply(
                                        found ->
                                                found
                                                        .map(
                                                                one ->
                                                                        About.organization(
                                                                                one.id(),
                                                                                one.name()))
                                                        .stream()
                                                        .toList());
        load(
                "about",
                people.thenCombine(
                        places,
                        (one, other) -> {
                            List<About> all = new ArrayList<>(one);
                            other.stream().filter(each -> !all.contains(each)).forEach(all::add);
                            return List.copyOf(all);
                        }),
                abouts::set);
    }

    /** The contact, then where they work now. */
    private List<About> around(ContactDetails details) {
        List<About> all = new ArrayList<>();
        all.add(
                About.contact(
                        details.contact().id(),
                        desk.names().pair(details.contact().name()).main()));
        for (Position position : details.positions()) {
            Long place = position.organizationId();
            if (position.current() && place != null) {
                About here = About.organization(place, position.organizationName());
                if (!all.contains(here)) {
                    all.add(here);
                }
            }
        }
        return all;
    }

    private void loadTalks() {
        Long id = contact;
        Long place = organization;
        CompletableFuture<List<Interaction>> last =
                id != null
                        ? desk.services().interactions().talksWith(id, TALKS)
                        : place != null
                                ? desk.services().interactions().talksAt(place, TALKS)
                                : CompletableFuture.completedFuture(List.of());
        Long told = before == null ? null : before.interactionId();
        load("talks", TalkChoice.with(desk, last, told), talks::set);
    }

    /** A day as it is shown and can be typed again. */
    String written(LocalDate day) {
        return desk.times().exact(day);
    }

    /** The day that is meant by what is typed; empty when it is none. */
    Optional<LocalDate> day(String typed) {
        return desk.times().readPast(typed);
    }

    /** The link as it is kept: whole when it leads to a page, else as it was typed. */
    private static String link(String typed) {
        return LinkText.whole(typed).orElse(typed.strip());
    }

    /**
     * Keeps what is typed.
     *
     * @param done runs when it is kept
     * @return the field that is not right yet; empty when it is being kept
     */
    Optional<Refusal> save(FactDraft typed, Runnable done) {
        Optional<Refusal> refused = refusal(typed);
        About about = typed.about();
        LocalDate day = day(typed.day()).orElse(null);
        if (refused.isPresent() || about == null || day == null || saving) {
            return refused;
        }
        saving = true;
        Fact fact = fact(typed, about, day);
        CompletableFuture<?> kept =
                before == null
                        ? desk.services().facts().add(fact)
                        : desk.services().facts().edit(fact);
        act(kept)
                .whenCompleteAsync(
                        (_, failure) -> {
                            saving = false;
                            if (failure == null) {
                                done.run();
                                desk.inWindow()
                                        .toasts()
                                        .undoable(
                                                desk.text(
                                                        before == null
                                                                ? "fact.added"
                                                                : "fact.edited",
                                                        about.name()));
                            }
                        },
                        desk.ui());
        return Optional.empty();
    }

    private Fact fact(FactDraft typed, About about, LocalDate day) {
        return new Fact(
                before == null ? 0 : before.id(),
                before == null ? UUID.randomUUID() : before.uid(),
                about.contactId(),
                about.organizationId(),
                typed.talk(),
                typed.kind(),
                typed.words().strip(),
                day,
                before == null || !before.foundOn().equals(day) ? null : before.checkedOn(),
                typed.source().strip(),
                link(typed.link()),
                before == null ? desk.times().clock().instant() : before.createdAt());
    }

    private Optional<Refusal> refusal(FactDraft typed) {
        if (typed.about() == null) {
            return refused(Field.ABOUT, "fact.problem.about");
        }
        if (typed.words().isBlank()) {
            return refused(
                    Field.WORDS,
                    typed.link().isBlank() ? "fact.problem.words" : "fact.problem.link-only");
        }
        if (typed.words().strip().length() > LONGEST_WORDS) {
            return refused(Field.WORDS, "fact.problem.long", LONGEST_WORDS);
        }
        if (link(typed.link()).length() > LONGEST_LINK) {
            return refused(Field.LINK, "fact.problem.long", LONGEST_LINK);
        }
        Optional<LocalDate> day = day(typed.day());
        if (day.isEmpty()) {
            return refused(Field.DAY, "fact.problem.day");
        }
        if (day.get().isAfter(desk.times().today())) {
            return refused(Field.DAY, "fact.problem.ahead");
        }
        return typed.source().strip().length() > LONGEST_SOURCE
                ? refused(Field.SOURCE, "fact.problem.long", LONGEST_SOURCE)
                : Optional.empty();
    }

    private Optional<Refusal> refused(Field field, String key, Object... arguments) {
        return Optional.of(new Refusal(field, desk.text(key, arguments)));
    }

    /** Deletes the fact. */
    void delete() {
        if (before != null) {
            then(
                    desk.services().facts().delete(before),
                    _ -> desk.toasts().undoable(desk.text("fact.deleted")));
        }
    }
}
