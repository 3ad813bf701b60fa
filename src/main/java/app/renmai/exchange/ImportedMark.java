package app.renmai.exchange;

import app.renmai.exchange.ImportedValues.Offered;
import app.renmai.exchange.ImportedValues.Wanted;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is said of people, talks and offers with a mark alone, as a file of ours tells it. People
 * are named by the identity the file gives them.
 */
public sealed interface ImportedMark {
    /** The line of the file, from 1. */
    int line();

    /**
     * A talk.
     *
     * @param source its identity in the file
     * @param summary what it was about
     */
    record Talk(String source, String summary) {}

    /**
     * Work done together, by its identity, and what it says, of which one is made where it has
     * none.
     *
     * @param uid its identity in the file; empty for none
     * @param title its title
     * @param starts when it started, or null
     * @param goal its goal
     */
    record Worked(String uid, String title, @Nullable PartialDate starts, String goal) {}

    /** That a talk was the initiative of a person. */
    record Initiative(int line, Talk talk, String person) implements ImportedMark {}

    /** That the user trusts a person, why, and since when. */
    record Trust(int line, String person, String note, LocalDate on) implements ImportedMark {}

    /** That work done together proves an offer. */
    record Proof(int line, Offered offer, Worked work) implements ImportedMark {}

    /** That an offer is not what a need asks for. */
    record Dismissed(int line, Wanted need, Offered offer) implements ImportedMark {}

    /** That a person is private. */
    record HiddenPerson(int line, String person) implements ImportedMark {}

    /** That a talk is private. */
    record HiddenTalk(int line, Talk talk) implements ImportedMark {}
}
