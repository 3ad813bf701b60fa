package app.renmai.service.check;

import app.renmai.model.pitch.Pitch;
import app.renmai.text.LinkedText;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All a check looks at.
 *
 * @param draft what is written
 * @param background what is known beside it
 * @param settings what the user wants of the check
 * @param ignored the marks of findings that are ignored in this text
 */
public record CheckInput(
        Draft draft, Background background, CheckSettings settings, Set<String> ignored) {

    /** Keeps the set unchangeable. */
    public CheckInput {
        ignored = Set.copyOf(ignored);
    }

    /** What in a text stands on something that is noted. */
    public static List<Link> links(LinkedText text) {
        return text.links().stream()
                .map(
                        link ->
                                new Link(
                                        link.start(),
                                        link.end(),
                                        link.target().kind() == LinkedText.Kind.OFFER,
                                        link.target().uid()))
                .toList();
    }

    /** The same with another draft, as one types. */
    public CheckInput with(Draft other) {
        return new CheckInput(other, background, settings, ignored);
    }

    /**
     * What is written.
     *
     * @param subject the subject line; placeholders allowed
     * @param body the text as it is read: Markdown with placeholders, without links to facts
     * @param links which words of the text stand on a fact or an offer
     * @param kind what sort of text it is
     * @param attempt 1 for the first touch
     * @param language {@code en} or {@code zh}; empty to go by the text
     * @param values the words known for placeholders
     */
    public record Draft(
            String subject,
            String body,
            List<Link> links,
            Pitch.Kind kind,
            int attempt,
            String language,
            Map<String, String> values) {

        /** Keeps the collections unchangeable. */
        public Draft {
            links = List.copyOf(links);
            values = Map.copyOf(values);
        }

        /** The same as another sort of text. */
        public Draft as(Pitch.Kind other) {
            return new Draft(subject, body, links, other, attempt, language, values);
        }
    }

    /**
     * Words that stand on a fact or an offer.
     *
     * @param start where they begin, in UTF-16 units of the text
     * @param end where they end, exclusive
     * @param offer whether it is an offer
     * @param uid the fact or offer
     */
    public record Link(int start, int end, boolean offer, UUID uid) {}

    /**
     * What is known beside the text.
     *
     * @param them the reader's side
     * @param facts the facts about the reader's side, and those about others that the text links to
     * @param offers what the user can do, in words
     * @param earlier the texts of earlier attempts
     * @param foreignNames names of people and organizations a reused text was first for
     * @param today the day it is
     * @param proposedDay a working day on which one could talk
     */
    public record Background(
            Them them,
            List<KnownFact> facts,
            List<String> offers,
            List<Earlier> earlier,
            List<String> foreignNames,
            LocalDate today,
            LocalDate proposedDay) {

        /** Keeps the lists unchangeable. */
        public Background {
            facts = List.copyOf(facts);
            offers = List.copyOf(offers);
            earlier = List.copyOf(earlier);
            foreignNames = List.copyOf(foreignNames);
        }

        Optional<KnownFact> fact(UUID uid) {
            return facts.stream().filter(fact -> fact.uid().equals(uid)).findFirst();
        }
    }

    /**
     * The reader's side.
     *
     * @param names the reader's names and forms of address
     * @param organizations the names of their organizations
     * @param competitors the names of whom these compete with
     * @param products what they make, by name or in words
     * @param needs their open needs, in words
     */
    public record Them(
            List<String> names,
            List<String> organizations,
            List<String> competitors,
            List<String> products,
            List<String> needs) {

        /** Nobody in particular. */
        public static final Them UNKNOWN =
                new Them(List.of(), List.of(), List.of(), List.of(), List.of());

        /** Keeps the lists unchangeable. */
        public Them {
            names = List.copyOf(names);
            organizations = List.copyOf(organizations);
            competitors = List.copyOf(competitors);
            products = List.copyOf(products);
            needs = List.copyOf(needs);
        }
    }

    /**
     * A fact.
     *
     * @param uid its identity
     * @param words what was found
     * @param lastTrue the last day on which it was known to be so
     * @param theirs whether it is about the reader's side
     * @param about whom or what it is about, by name
     */
    public record KnownFact(
            UUID uid, String words, LocalDate lastTrue, boolean theirs, String about) {}

    /**
     * The text of an earlier attempt.
     *
     * @param number the attempt's number
     * @param text its words
     */
    public record Earlier(int number, String text) {}
}
