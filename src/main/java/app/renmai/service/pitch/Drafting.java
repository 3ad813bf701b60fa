package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.pitch.Template;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.outreach.OutreachProblem;
import app.renmai.service.outreach.Replies;
import app.renmai.service.outreach.SentAs;
import app.renmai.service.outreach.StopWishes;
import app.renmai.service.outreach.ThreadSteps;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Sitting;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.PitchEffortStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.text.LinkedText;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Writing pitches, from the draft to what came of it. Every change is one step that can be undone.
 * What cannot be done fails with a {@link PitchProblem}; so does writing to somebody who asked not
 * to be written to again.
 */
public final class Drafting {
    private final Workspace workspace;
    private final Knowing knowing;
    private final ZoneId zone;

    /**
     * @param workspace where the pitches are
     * @param knowing what is known for their texts
     */
    public Drafting(Workspace workspace, Knowing knowing) {
        this.workspace = workspace;
        this.knowing = knowing;
        this.zone = knowing.zone();
    }

    /**
     * What is known for a text to a contact; empty when there is no such contact.
     *
     * @param language the language of the text (BCP 47)
     */
    public CompletableFuture<Optional<Known>> known(long contactId, String language) {
        return workspace.read(
                reader ->
                        Contacts.details(reader, contactId)
                                .map(
                                        contact ->
                                                knowing.of(
                                                        reader,
                                                        contact,
                                                        Profile.fields(reader),
                                                        Templates.language(language))));
    }

    /**
     * Begins a pitch from a template.
     *
     * @param contactId whom it is to
     * @param templateKey a built-in template's word or the uid of one of the user's
     * @param language for a built-in template, in which language (BCP 47)
     * @return the new pitch's id
     */
    public CompletableFuture<Long> draft(long contactId, String templateKey, String language) {
        return workspace.write(
                Op.DRAFT_PITCH,
                reader -> name(reader, contactId),
                tx ->
                        begin(
                                tx,
                                contactId,
                                Templates.find(tx, templateKey, language)
                                        .orElseThrow(() -> noTemplate(templateKey))));
    }

    /**
     * Like {@link #draft(long, String, String)}, with words for some of its placeholders.
     *
     * @param words the words by placeholder; others are filled as ever
     */
    public CompletableFuture<Long> draft(
            long contactId, String templateKey, String language, Map<String, String> words) {
        return workspace.write(
                Op.DRAFT_PITCH,
                reader -> name(reader, contactId),
                tx ->
                        begin(
                                tx,
                                contactId,
                                Templates.find(tx, templateKey, language)
                                        .map(template -> worded(template, words))
                                        .orElseThrow(() -> noTemplate(templateKey))));
    }

    /** Like {@link #draft(long, String, String)}, about something that is needed. */
    public CompletableFuture<Long> draft(
            long contactId, String templateKey, String language, Matter matter) {
        return draft(contactId, templateKey, language, matter.words());
    }

    private static Template worded(Template template, Map<String, String> words) {
        String subject = template.subject();
        String body = template.body();
        for (Map.Entry<String, String> each : words.entrySet()) {
            subject = Fill.replace(subject, each.getKey(), LinkedText.strip(each.getValue()));
            body = Fill.replace(body, each.getKey(), each.getValue());
        }
        return template.withText(subject, body);
    }

    private static PitchProblem noTemplate(String key) {
        return new PitchProblem("pitch.problem.no-template", key);
    }

    /** Begins a pitch with an empty page. */
    public CompletableFuture<Long> draftEmpty(long contactId) {
        Template nothing =
                new Template(0, "", Templates.ENGLISH, "", "", Pitch.Kind.FIRST_NOTE, "", "");
        return workspace.write(
                Op.DRAFT_PITCH,
                reader -> name(reader, contactId),
                tx -> begin(tx, contactId, nothing));
    }

    private static long begin(Tx tx, long contactId, Template template) {
        told(() -> StopWishes.require(tx, contactId));
        Pitch pitch =
                Pitch.begun(
                        contactId,
                        template.kind(),
                        template.key(),
                        template.subject(),
                        template.body(),
                        tx.now());
        return PitchStore.insert(tx, pitch);
    }

    /**
     * Begins a pitch from the text of another to somebody else. Whom it was first written for is
     * remembered, and they are no longer addressed in it; files are not taken along.
     *
     * @param id the pitch to take the text from
     * @param version the version to take; empty for the text as it is, with its placeholders
     * @param contactId whom the new pitch is to
     * @return the new pitch's id
     */
    public CompletableFuture<Long> reuse(long id, Optional<Integer> version, long contactId) {
        return workspace.write(
                Op.REUSE_PITCH,
                reader -> name(reader, contactId),
                tx -> {
                    told(() -> StopWishes.require(tx, contactId));
                    return Reusing.begin(tx, stored(tx, id), version, contact(tx, contactId));
                });
    }

    /**
     * What in a text belongs to whom it was first written for; empty for a pitch that was not
     * reused.
     *
     * @param subject the subject as it is being written
     * @param body the text as it is being written
     */
    public CompletableFuture<Optional<Reused>> reused(long id, String subject, String body) {
        return workspace.read(
                reader ->
                        PitchStore.find(reader, id)
                                .flatMap(pitch -> Reusing.of(reader, pitch, subject, body)));
    }

    /** Says of something that belongs to the first that it is right in the new text as well. */
    public CompletableFuture<Boolean> confirm(long id, Belonging what) {
        return step(
                Op.CONFIRM_BELONGING,
                id,
                (tx, pitch) -> {
                    requireDraft(pitch);
                    return Reusing.confirm(tx, pitch, what);
                });
    }

    /** A pitch with all that is needed to write it; empty when there is no such pitch. */
    public CompletableFuture<Optional<PitchDraft>> open(long id) {
        return workspace.read(
                reader -> PitchStore.find(reader, id).map(pitch -> opened(reader, pitch)));
    }

    private PitchDraft opened(Reader reader, Pitch pitch) {
        Known known =
                knowing.of(
                        reader,
                        contact(reader, pitch.contactId()),
                        Profile.fields(reader),
                        Templates.languageOf(pitch));
        return new PitchDraft(
                pitch,
                known.contact(),
                known.values(),
                known.suggestions(),
                PitchStore.versions(reader, pitch.id()));
    }

    private static ContactDetails contact(Reader reader, long id) {
        return Contacts.details(reader, id)
                .orElseThrow(() -> new PitchProblem("pitch.problem.no-contact", id));
    }

    private static String name(Reader reader, long contactId) {
        return Placeholders.name(contact(reader, contactId).contact().name());
    }

    /**
     * Keeps the text of a draft as it is now.
     *
     * @return whether anything was to be kept
     */
    public CompletableFuture<Boolean> save(long id, String subject, String body) {
        return save(new Sitting(), id, subject, body);
    }

    /** Like {@link #save(long, String, String)}; what is kept in one sitting is one step. */
    public CompletableFuture<Boolean> save(Sitting sitting, long id, String subject, String body) {
        return step(sitting, Op.EDIT_PITCH, id, (tx, draft) -> keepText(tx, draft, subject, body));
    }

    private static boolean keepText(Tx tx, Pitch pitch, String subject, String body) {
        requireDraft(pitch);
        if (pitch.subject().equals(subject) && pitch.body().equals(body)) {
            return false;
        }
        PitchStore.update(tx, pitch.withText(subject, body, tx.now()));
        return true;
    }

    /** Says what sort of text a draft is. */
    public CompletableFuture<Boolean> setKind(long id, Pitch.Kind kind) {
        return step(
                Op.EDIT_PITCH,
                id,
                (tx, pitch) -> {
                    requireDraft(pitch);
                    if (pitch.kind() == kind) {
                        return false;
                    }
                    PitchStore.update(tx, pitch.withKind(kind, tx.now()));
                    return true;
                });
    }

    /** The minutes that went into a pitch; 0 when none are noted. */
    public CompletableFuture<Integer> effort(long id) {
        return workspace.read(reader -> PitchEffortStore.minutes(reader, id));
    }

    /** Notes how many minutes went into a pitch, sent or not; 0 for none. */
    public CompletableFuture<Boolean> setEffort(long id, int minutes) {
        return step(
                Op.PITCH_EFFORT,
                id,
                (tx, pitch) -> {
                    if (PitchEffortStore.minutes(tx, id) == minutes) {
                        return false;
                    }
                    PitchEffortStore.put(tx, id, minutes);
                    return true;
                });
    }

    /**
     * Keeps the text of a draft and makes a numbered version of it.
     *
     * @return the version; empty when the newest version has this text already
     */
    public CompletableFuture<Optional<PitchVersion>> saveVersion(
            long id, String subject, String body) {
        return step(
                Op.SAVE_VERSION,
                id,
                (tx, pitch) -> {
                    keepText(tx, pitch, subject, body);
                    return version(tx, pitch.withText(subject, body, tx.now()));
                });
    }

    private static Optional<PitchVersion> version(Tx tx, Pitch pitch) {
        List<PitchVersion> versions = PitchStore.versions(tx, pitch.id());
        Optional<PitchVersion> newest = versions.stream().findFirst();
        if (newest.isPresent()
                && newest.get().subject().equals(pitch.subject())
                && newest.get().body().equals(pitch.body())) {
            return Optional.empty();
        }
        int number = newest.map(PitchVersion::number).orElse(0) + 1;
        PitchVersion version =
                new PitchVersion(0, pitch.id(), number, pitch.subject(), pitch.body(), tx.now());
        long row = PitchStore.insertVersion(tx, version);
        return Optional.of(
                new PitchVersion(row, pitch.id(), number, pitch.subject(), pitch.body(), tx.now()));
    }

    /**
     * Puts the text of a version into the draft; the text it had becomes a version, if it is none.
     */
    public CompletableFuture<Boolean> restore(long id, int number) {
        return step(
                Op.EDIT_PITCH,
                id,
                (tx, pitch) -> {
                    requireDraft(pitch);
                    PitchVersion wanted =
                            PitchStore.versions(tx, id).stream()
                                    .filter(version -> version.number() == number)
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new PitchProblem(
                                                            "pitch.problem.no-version", number));
                    if (PitchStore.versions(tx, id).stream().noneMatch(sameText(pitch))) {
                        version(tx, pitch);
                    }
                    return keepText(tx, pitch, wanted.subject(), wanted.body());
                });
    }

    private static Predicate<PitchVersion> sameText(Pitch pitch) {
        return version ->
                version.subject().equals(pitch.subject()) && version.body().equals(pitch.body());
    }

    /**
     * Notes that a draft was sent: its text is filled, its links give way to their words, and from
     * now on it stays as it is; what was written, with placeholders and links, is kept as the
     * newest version. A text that was first written for somebody else does not go while something
     * of theirs is in it that nobody looked at.
     *
     * @param id the draft
     * @param channel how it was sent: email, wechat, letter …
     * @param at when
     * @param evenUnfilled whether to go on although placeholders are without words
     * @return the pitch as it was sent; fails with a {@link PitchProblem} when the contact asked
     *     not to be written to again
     */
    public CompletableFuture<Pitch> markSent(
            long id, String channel, Instant at, boolean evenUnfilled) {
        return step(
                Op.SEND_PITCH, id, (tx, pitch) -> markSent(tx, pitch, channel, at, evenUnfilled));
    }

    /**
     * Like {@link #markSent(long, String, Instant, boolean)}; the pitch is an attempt of a thread,
     * which is noted in the same step.
     *
     * @param as as which attempt
     * @return the pitch as it was sent; fails with a {@link PitchProblem}, too, when the attempt
     *     cannot be made, and then the draft stays as it was
     */
    public CompletableFuture<Pitch> markSent(
            long id, String channel, Instant at, boolean evenUnfilled, SentAs as) {
        return step(
                Op.SEND_PITCH,
                id,
                (tx, pitch) -> {
                    Pitch sent = markSent(tx, pitch, channel, at, evenUnfilled);
                    told(() -> ThreadSteps.sent(tx, sent, as, zone));
                    return sent;
                });
    }

    private Pitch markSent(Tx tx, Pitch pitch, String channel, Instant at, boolean evenUnfilled) {
        requireDraft(pitch);
        told(() -> StopWishes.require(tx, pitch.contactId()));
        Map<String, String> values = opened(tx, pitch).values();
        Filled subject = Fill.fill(pitch.subject(), values);
        Filled body = Fill.fill(LinkedText.strip(pitch.body()), values);
        requireReady(subject, body, evenUnfilled);
        Reusing.requireHandled(tx, pitch);
        version(tx, pitch);
        Pitch sent =
                pitch.withText(subject.text().strip(), body.text().strip(), tx.now())
                        .sent(channel.strip(), at, tx.now());
        PitchStore.update(tx, sent);
        return sent;
    }

    private static void requireReady(Filled subject, Filled body, boolean evenUnfilled) {
        if (subject.text().isBlank() && body.text().isBlank()) {
            throw new PitchProblem("pitch.problem.empty");
        }
        subject.broken().or(body::broken).ifPresent(Drafting::refuse);
        Set<String> missing = new LinkedHashSet<>(subject.missing());
        missing.addAll(body.missing());
        if (!evenUnfilled && !missing.isEmpty()) {
            throw new PitchProblem(
                    "pitch.problem.missing", missing.size(), String.join(", ", missing));
        }
    }

    private static void refuse(BrokenPlaceholder broken) {
        throw new PitchProblem(broken.messageKey(), broken.arguments());
    }

    /**
     * Notes what came of a pitch that was sent. When it was an attempt of a thread, the thread
     * follows in the same step.
     *
     * @param id the pitch
     * @param state what came of it; {@link Pitch.State#SENT} for "no answer yet"
     * @param at when they answered
     * @param words their words, may be empty
     * @return done
     */
    public CompletableFuture<Boolean> answer(long id, Pitch.State state, Instant at, String words) {
        return step(
                Op.ANSWER_PITCH,
                id,
                (tx, pitch) -> {
                    if (pitch.draft() || state == Pitch.State.DRAFT) {
                        throw new PitchProblem("pitch.problem.not-sent");
                    }
                    boolean silent = state == Pitch.State.SENT;
                    Pitch answered =
                            pitch.answered(
                                    state,
                                    silent ? null : at,
                                    silent ? "" : words.strip(),
                                    tx.now());
                    PitchStore.update(tx, answered);
                    told(() -> new Replies(tx, zone).follow(pitch, answered));
                    return true;
                });
    }

    /** Deletes a pitch with its versions. */
    public CompletableFuture<Boolean> delete(long id) {
        return step(
                Op.DELETE_PITCH,
                id,
                (tx, pitch) -> {
                    PitchStore.delete(tx, pitch.id());
                    return true;
                });
    }

    /** What a thread refuses is told as a problem with the pitch. */
    private static void told(Runnable body) {
        try {
            body.run();
        } catch (OutreachProblem problem) {
            throw new PitchProblem(problem.key(), problem.arguments());
        }
    }

    private static void requireDraft(Pitch pitch) {
        if (!pitch.draft()) {
            throw new PitchProblem("pitch.problem.sent-already");
        }
    }

    private interface Edit<T> {
        T apply(Tx tx, Pitch pitch);
    }

    /** Submitted at once, so that a text is safe even when the window closes right after. */
    private <T> CompletableFuture<T> step(Op op, long id, Edit<T> edit) {
        return step(new Sitting(), op, id, edit);
    }

    private <T> CompletableFuture<T> step(Sitting sitting, Op op, long id, Edit<T> edit) {
        return workspace.write(
                sitting, op, reader -> subject(reader, id), tx -> edit.apply(tx, stored(tx, id)));
    }

    private static Pitch stored(Reader reader, long id) {
        return PitchStore.find(reader, id)
                .orElseThrow(() -> new PitchProblem("pitch.problem.gone", id));
    }

    /** How a pitch stands in an undo label: by whom it is to. */
    private static String subject(Reader reader, long id) {
        return name(reader, stored(reader, id).contactId());
    }
}
