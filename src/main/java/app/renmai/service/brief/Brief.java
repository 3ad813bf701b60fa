package app.renmai.service.brief;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.organization.Organization;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.service.brief.BriefLine.Origin;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to know of somebody before one meets: nothing in it is made up, every line was taken from
 * what is noted. A part without an answer is a question.
 *
 * @param who whom it is about
 * @param meeting the next meeting that is planned, or null
 * @param parts the lines of the eight parts, each part's most useful first
 * @param background what else was found out about the person: preferences and news
 * @param promises open promises both ways, the nearest first
 * @param today the day it is for
 * @param left the marks of the questions that are left as questions
 */
public record Brief(
        Who who,
        @Nullable Meeting meeting,
        Map<Part, List<BriefLine>> parts,
        List<BriefLine> background,
        List<BriefLine> promises,
        LocalDate today,
        Set<String> left) {
    /** How many parts there are. */
    public static final int PARTS = Part.values().length;

    /** Keeps the collections unchangeable, and every part in its place. */
    public Brief {
        Map<Part, List<BriefLine>> whole = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            whole.put(part, List.copyOf(parts.getOrDefault(part, List.of())));
        }
        parts = java.util.Collections.unmodifiableMap(whole);
        background = List.copyOf(background);
        promises = List.copyOf(promises);
        left = Set.copyOf(left);
    }

    /**
     * Whom a brief is about.
     *
     * @param id the contact
     * @param name their name
     * @param addressAs how to address them; may be empty
     * @param title what they are now; may be empty
     * @param organization where they are now, or null
     * @param competitors the known competitors of where they are, by name
     * @param howMet how the user met them; may be empty
     * @param metOn when, as far as known
     * @param talks how many talks there were in which they spoke
     * @param standing how far one has come with them
     */
    public record Who(
            long id,
            PersonName name,
            String addressAs,
            String title,
            @Nullable Organization organization,
            List<String> competitors,
            String howMet,
            @Nullable PartialDate metOn,
            int talks,
            Standing standing) {
        /** Keeps the list unchangeable. */
        public Who {
            competitors = List.copyOf(competitors);
        }
    }

    /**
     * A meeting that is planned.
     *
     * @param interaction what is planned
     * @param others who else takes part
     */
    public record Meeting(Interaction interaction, List<ContactName> others) {
        /** Keeps the list unchangeable. */
        public Meeting {
            others = List.copyOf(others);
        }
    }

    /** The lines of a part. */
    public List<BriefLine> lines(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    /** Whether a part has an answer: what is only assumed is a question. */
    public boolean ready(Part part) {
        return lines(part).stream().anyMatch(line -> !line.assumed());
    }

    /** How many parts have an answer. */
    public int ready() {
        return PARTS - open().size();
    }

    /** The parts that are still a question, in their order. */
    public List<Part> open() {
        return Arrays.stream(Part.values()).filter(part -> !ready(part)).toList();
    }

    /**
     * Something to find out.
     *
     * @param part of which part
     * @param assumed the guess to be asked about, or null when nothing at all is known
     */
    public record Question(Part part, @Nullable BriefLine assumed) {
        /** What tells it from the other questions on the same contact; holds no words of theirs. */
        public String mark() {
            return assumed != null && assumed.origin() instanceof Origin.OfNeed(Need need)
                    ? part.code() + "." + need.id()
                    : part.code();
        }
    }

    /** What is to find out, in the order of the parts; a guess is to be asked about. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Part part : Part.values()) {
            List<BriefLine> guesses = lines(part).stream().filter(BriefLine::assumed).toList();
            guesses.forEach(guess -> questions.add(new Question(part, guess)));
            if (guesses.isEmpty() && !ready(part)) {
                questions.add(new Question(part, null));
            }
        }
        return questions;
    }

    /** Whether a question is left as one: it stays on the page and is not brought forward. */
    public boolean left(Question question) {
        return left.contains(question.mark());
    }

    /** The questions to be brought forward: those that are not left as they are. */
    public List<Question> toFindOut() {
        return questions().stream().filter(question -> !left(question)).toList();
    }

    /**
     * The day to prepare on.
     *
     * @param zone where days begin
     * @return the day before the meeting, or today when that is over or none is planned
     */
    public LocalDate prepareOn(ZoneId zone) {
        if (meeting == null) {
            return today;
        }
        LocalDate before = meeting.interaction().start().atZone(zone).toLocalDate().minusDays(1);
        return before.isBefore(today) ? today : before;
    }

    /** The sentence to begin with; empty until one is written. */
    public String firstSentence() {
        return lines(Part.FIRST_SENTENCE).stream().map(BriefLine::words).findFirst().orElse("");
    }

    /** The lines that were taken from facts. */
    public List<BriefLine> facts() {
        return java.util.stream.Stream.concat(
                        parts.values().stream().flatMap(List::stream), background.stream())
                .filter(line -> line.origin() instanceof Origin.OfFact)
                .toList();
    }

    /** How many days ago the oldest of the facts was last true; 0 without any. */
    public long oldestFact() {
        return facts().stream()
                .map(BriefLine::date)
                .filter(java.util.Objects::nonNull)
                .mapToLong(day -> ChronoUnit.DAYS.between(day, today))
                .max()
                .orElse(0);
    }
}
