package app.renmai.service.today;

import app.renmai.model.contact.Tally;
import app.renmai.service.standing.StandingRule;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for a word to somebody who is dormant.
 *
 * @param talks how many talks there were
 * @param proof what one has done together
 * @param served an open need of theirs that the user can serve, or null
 * @param position what they have become since the last talk, or null
 */
public record Grounds(
        int talks, Proof proof, @Nullable Served served, @Nullable NewPosition position) {
    /** Nothing is known. */
    static final Grounds NONE = new Grounds(0, Proof.NONE, null, null);

    /**
     * Work done together.
     *
     * @param well how many collaborations were done well, or count for it alone
     * @param proven whether that proves what one can do together: two done well, or one that counts
     *     for it alone
     */
    public record Proof(int well, boolean proven) {
        /** None. */
        public static final Proof NONE = new Proof(0, false);

        /** As standing counts it. */
        static Proof of(Tally tally) {
            return new Proof(tally.doneWell() + tally.significant(), StandingRule.proven(tally));
        }
    }

    Grounds with(@Nullable NewPosition news) {
        return new Grounds(talks, proof, served, news);
    }
}
