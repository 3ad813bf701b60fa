package app.renmai.exchange.document;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.KeptField;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is known of a person, on its way into a document.
 *
 * @param person who it is
 * @param photo their picture, or null
 * @param kept what other programs knew of them
 * @param relations who is what to them
 * @param talks what happened with them, newest first
 * @param commitments promises both ways
 * @param reminders nudges
 * @param needs what they need
 * @param research what was found out about them, what they can do, and how to begin
 * @param reach outreach threads with them, and whether they asked for no more
 * @param worth value given and received, and what goes with it
 * @param pitches pitches to them
 * @param files the files kept with them, with their talks and with their pitches
 * @param madeAt when it was gathered
 */
public record PersonFile(
        ExportedContact person,
        @Nullable ImportedPhoto photo,
        List<KeptField> kept,
        List<Related> relations,
        List<Talk> talks,
        List<Commitment> commitments,
        List<Reminder> reminders,
        List<Need> needs,
        Research research,
        Reach reach,
        Worth worth,
        List<Letter> pitches,
        Files files,
        Instant madeAt) {
    /** Keeps the lists unchangeable. */
    public PersonFile {
        kept = List.copyOf(kept);
        relations = List.copyOf(relations);
        talks = List.copyOf(talks);
        commitments = List.copyOf(commitments);
        reminders = List.copyOf(reminders);
        needs = List.copyOf(needs);
        pitches = List.copyOf(pitches);
    }

    /**
     * The same with where its files lie.
     *
     * @param paths where the bytes of each hash lie beside the document
     */
    public PersonFile with(Map<String, String> paths) {
        return new PersonFile(
                person,
                photo,
                kept,
                relations,
                talks,
                commitments,
                reminders,
                needs,
                research,
                reach,
                worth,
                pitches,
                new Files(files.ofPerson(), paths),
                madeAt);
    }

    /**
     * What a person is worth to the user and the user to them, professionally.
     *
     * @param entries value given and received, the newest first
     * @param promotion that the user trusts them, or null
     * @param initiatives the ids of the talks that were their initiative
     * @param proofs the titles of the collaborations that prove offers, by the offer
     * @param needTags the tags of needs, by the need
     * @param offerTags the tags of offers, by the offer
     */
    public record Worth(
            List<Given> entries,
            @Nullable Promotion promotion,
            Set<Long> initiatives,
            Map<Long, List<String>> proofs,
            Map<Long, List<String>> needTags,
            Map<Long, List<String>> offerTags) {
        /** Keeps the collections unchangeable. */
        public Worth {
            entries = List.copyOf(entries);
            initiatives = Set.copyOf(initiatives);
            proofs = Map.copyOf(proofs);
            needTags = Map.copyOf(needTags);
            offerTags = Map.copyOf(offerTags);
        }

        /** The titles of the collaborations that prove an offer. */
        List<String> proofs(long offer) {
            return proofs.getOrDefault(offer, List.of());
        }

        /** The tags of a need. */
        List<String> needTags(long need) {
            return needTags.getOrDefault(need, List.of());
        }

        /** The tags of an offer. */
        List<String> offerTags(long offer) {
            return offerTags.getOrDefault(offer, List.of());
        }
    }

    /**
     * Value that was given or received.
     *
     * @param entry the entry
     * @param need what it served, in words; may be empty
     * @param origin out of what it came, in words; may be empty
     */
    public record Given(ValueEntry entry, String need, String origin) {}

    /**
     * What was found out about a person.
     *
     * @param facts facts about the person, the newest first
     * @param offers what the person can do
     * @param meant what the user means to do for them
     * @param firstSentence how the user means to begin; may be empty
     */
    public record Research(
            List<Fact> facts, List<Offer> offers, List<Offer> meant, String firstSentence) {
        /** Keeps the lists unchangeable. */
        public Research {
            facts = List.copyOf(facts);
            offers = List.copyOf(offers);
            meant = List.copyOf(meant);
        }
    }

    /**
     * Outreach to a person.
     *
     * @param threads the threads, as they were begun
     * @param stop that they asked not to be written to again, or null
     * @param introductions whom they were to be brought to
     * @param works what was done together
     */
    public record Reach(
            List<Approach> threads,
            @Nullable StopWish stop,
            List<Brought> introductions,
            List<Joint> works) {
        /** Keeps the lists unchangeable. */
        public Reach {
            threads = List.copyOf(threads);
            introductions = List.copyOf(introductions);
            works = List.copyOf(works);
        }
    }

    /**
     * That the user brings them to somebody.
     *
     * @param introduction all about it; what the other said and why they would want it is theirs,
     *     and is not told
     * @param side their own side of it
     * @param other the name of the other
     */
    public record Brought(Introduction introduction, Introduction.Side side, String other) {}

    /**
     * Something done together.
     *
     * @param collaboration what
     * @param own as what they took part, and what they said
     * @param others the names of those who took part too
     * @param attachments its documents
     */
    public record Joint(
            Collaboration collaboration,
            Collaborator own,
            List<String> others,
            List<Attachment> attachments) {
        /** Keeps the lists unchangeable. */
        public Joint {
            others = List.copyOf(others);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A thread.
     *
     * @param outreach the thread
     * @param attempts its attempts, the first first
     */
    public record Approach(Outreach outreach, List<Attempt> attempts) {
        /** Keeps the list unchangeable. */
        public Approach {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * Who somebody is to whom.
     *
     * @param kind what they are
     * @param name their name
     * @param ofTheirs whether it is the other who says so of this person
     */
    public record Related(String kind, String name, boolean ofTheirs) {}

    /**
     * Something that happened.
     *
     * @param interaction what it was
     * @param others the names of those who were there too
     * @param attachments its files
     */
    public record Talk(Interaction interaction, List<String> others, List<Attachment> attachments) {
        /** Keeps the lists unchangeable. */
        public Talk {
            others = List.copyOf(others);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A pitch.
     *
     * @param pitch the pitch
     * @param versions its saved states
     * @param attachments its files
     * @param minutes the time that went into it, 0 when none is noted
     */
    public record Letter(
            Pitch pitch, List<PitchVersion> versions, List<Attachment> attachments, int minutes) {
        /** Keeps the lists unchangeable. */
        public Letter {
            versions = List.copyOf(versions);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * The files.
     *
     * @param ofPerson those kept with the person
     * @param paths where the bytes of each hash lie beside the document; those that are missing are
     *     not in it
     */
    public record Files(List<Attachment> ofPerson, Map<String, String> paths) {
        /** Keeps the collections unchangeable. */
        public Files {
            ofPerson = List.copyOf(ofPerson);
            paths = Map.copyOf(paths);
        }
    }
}
