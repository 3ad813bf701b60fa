package app.renmai.service.outreach;

import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.InnerNote.Verdict;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.InnerNoteStore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What goes on in the user while nobody answers: what I think it means beside what I know, later
 * the real reason and whether the thought was right. For the user alone: no export of others has
 * them unless it is asked for. Every change is one step that can be undone.
 */
public final class InnerNotes {
    private final Workspace workspace;

    /** The notes of a workspace. */
    public InnerNotes(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * How often the thought was right.
     *
     * @param settled the notes of which the real reason is known
     * @param right those where it was as thought
     * @param partly those where it was partly so
     * @param wrong those where it was something else
     * @param open the notes of which nobody knows yet
     */
    public record Tally(int settled, int right, int partly, int wrong, int open) {
        /** Counts notes. */
        public static Tally of(List<InnerNote> notes) {
            int right = count(notes, Verdict.RIGHT);
            int partly = count(notes, Verdict.PARTLY);
            int wrong = count(notes, Verdict.WRONG);
            return new Tally(
                    right + partly + wrong, right, partly, wrong, count(notes, Verdict.OPEN));
        }

        private static int count(List<InnerNote> notes, Verdict verdict) {
            return (int) notes.stream().filter(note -> note.verdict() == verdict).count();
        }
    }

    /**
     * Writes a note; the real reason is not known yet.
     *
     * @param thought what I think it means
     * @param known what I know
     * @return its id; fails with an {@link OutreachProblem} when both are empty
     */
    public CompletableFuture<Long> add(long outreachId, String thought, String known) {
        return workspace.write(
                Op.ADD_INNER_NOTE,
                reader -> ThreadSteps.stored(reader, outreachId).purpose(),
                tx ->
                        InnerNoteStore.insert(
                                tx,
                                checked(
                                        new InnerNote(
                                                0,
                                                outreachId,
                                                thought,
                                                known,
                                                "",
                                                Verdict.OPEN,
                                                tx.now(),
                                                null))));
    }

    /** Changes what a note says; when the real reason became known is noted by itself. */
    public CompletableFuture<Void> edit(InnerNote note) {
        return workspace.write(
                Op.EDIT_INNER_NOTE,
                reader -> purpose(reader, note.id()),
                tx -> {
                    InnerNote there = stored(tx, note.id());
                    InnerNote edited =
                            new InnerNote(
                                    there.id(),
                                    there.outreachId(),
                                    note.thought(),
                                    note.known(),
                                    note.reason(),
                                    note.verdict(),
                                    there.createdAt(),
                                    !note.settled()
                                            ? null
                                            : there.settledAt() == null
                                                    ? tx.now()
                                                    : there.settledAt());
                    InnerNoteStore.update(tx, checked(edited));
                    return null;
                });
    }

    /** Says what the real reason was, and whether the thought was right. */
    public CompletableFuture<Void> settle(InnerNote note, String reason, Verdict verdict) {
        return edit(
                new InnerNote(
                        note.id(),
                        note.outreachId(),
                        note.thought(),
                        note.known(),
                        reason,
                        verdict,
                        note.createdAt(),
                        note.settledAt()));
    }

    /** Deletes a note. */
    public CompletableFuture<Void> delete(InnerNote note) {
        return workspace.write(
                Op.DELETE_INNER_NOTE,
                reader -> purpose(reader, note.id()),
                tx -> {
                    InnerNoteStore.delete(tx, note.id());
                    return null;
                });
    }

    private static String purpose(Reader reader, long id) {
        return ThreadSteps.stored(reader, stored(reader, id).outreachId()).purpose();
    }

    private static InnerNote stored(Reader reader, long id) {
        return InnerNoteStore.find(reader, id)
                .orElseThrow(() -> new OutreachProblem("outreach.problem.note-gone"));
    }

    private static InnerNote checked(InnerNote note) {
        if (note.thought().isBlank() && note.known().isBlank()) {
            throw new OutreachProblem("outreach.problem.note-empty");
        }
        List.of(note.thought(), note.known(), note.reason())
                .forEach(text -> Ladder.checkLength(text, Ladder.WORDS));
        return new InnerNote(
                note.id(),
                note.outreachId(),
                note.thought().strip(),
                note.known().strip(),
                note.reason().strip(),
                note.verdict(),
                note.createdAt(),
                note.settledAt());
    }
}
