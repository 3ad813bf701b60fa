package app.renmai.service.check;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.CheckInput.Draft;
import app.renmai.service.value.Facts;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.IgnoredStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.text.LinkedText;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Looks pitches over with what the workspace knows. Every change is one step that can be undone.
 */
public final class Checking {
    private static final String OFF = "check.off";

    private final Workspace workspace;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;
    private final PitchCheck check = new PitchCheck();

    /** The check in a workspace, for a user in a time zone, with a calendar of working days. */
    public Checking(Workspace workspace, WorkCalendar calendar, Clock clock, ZoneId zone) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    /** The rules as such. */
    public PitchCheck rules() {
        return check;
    }

    /** All that is needed to look over a pitch as it is stored; empty when it is not there. */
    public CompletableFuture<Optional<CheckInput>> ofPitch(long pitchId) {
        return workspace.read(
                reader -> PitchStore.find(reader, pitchId).map(pitch -> input(reader, pitch)));
    }

    private CheckInput input(Reader reader, Pitch pitch) {
        KnownOfContact known = new KnownOfContact(reader, pitch.contactId());
        LinkedText text = LinkedText.parse(pitch.body());
        Draft draft =
                new Draft(
                        pitch.subject(),
                        text.words(),
                        CheckInput.links(text),
                        pitch.kind(),
                        known.attempt(pitch),
                        "",
                        known.values());
        return new CheckInput(
                draft,
                known.background(text, Optional.of(pitch), today(), calendar.workingDays(reader)),
                settings(reader),
                IgnoredStore.of(reader, pitch.uid()));
    }

    /**
     * All that is needed to look over a text that is no pitch of the workspace.
     *
     * @param contactId whom it is for
     * @param written the text as it is kept: Markdown, with links to facts
     * @param kind what sort of text it is
     */
    public CompletableFuture<CheckInput> ofText(long contactId, String written, Pitch.Kind kind) {
        return workspace.read(
                reader -> {
                    KnownOfContact known = new KnownOfContact(reader, contactId);
                    LinkedText text = LinkedText.parse(written);
                    Draft draft =
                            new Draft(
                                    "",
                                    text.words(),
                                    CheckInput.links(text),
                                    kind,
                                    known.nextAttempt(),
                                    "",
                                    Map.of());
                    return new CheckInput(
                            draft,
                            known.background(
                                    text, Optional.empty(), today(), calendar.workingDays(reader)),
                            settings(reader),
                            Set.of());
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** What the user wants of the check. */
    public CompletableFuture<CheckSettings> settings() {
        return workspace.read(Checking::settings);
    }

    private static CheckSettings settings(Reader reader) {
        return new CheckSettings(
                Set.copyOf(SettingStore.marks(reader, OFF)), Facts.freshDays(reader));
    }

    /** Switches a rule on or off, in every pitch. */
    public CompletableFuture<Void> switchRule(String rule, boolean on) {
        return workspace.run(
                Op.EDIT_CHECK,
                rule,
                tx -> {
                    Set<String> off = new TreeSet<>(settings(tx).off());
                    if (on) {
                        off.remove(rule);
                    } else {
                        off.add(rule);
                    }
                    SettingStore.putMarks(tx, OFF, off);
                });
    }

    /** Says no more of a finding in this pitch, as long as the words are the same. */
    public CompletableFuture<Void> ignore(long pitchId, Finding finding) {
        return workspace.run(
                Op.IGNORE_FINDING,
                finding.rule(),
                tx ->
                        PitchStore.find(tx, pitchId)
                                .ifPresent(
                                        pitch ->
                                                IgnoredStore.add(tx, pitch.uid(), finding.mark())));
    }
}
