package app.renmai.service.brief;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Position;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.service.brief.Material.Asked;
import app.renmai.service.brief.Material.Competitor;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a brief of what is known: the same material gives the same brief, and nothing is added. */
final class BriefRules {
    private static final int LAST_TALKS = 3;

    /** What a competitor does; what it needs or prefers is not for this brief. */
    private static final Set<Fact.Kind> MOVES =
            Set.of(Fact.Kind.PRODUCT, Fact.Kind.CAMPAIGN, Fact.Kind.COMPETITOR, Fact.Kind.NEWS);

    private final Material material;
    private final Asked asked;
    private final Map<Part, List<BriefLine>> parts = new EnumMap<>(Part.class);

    private BriefRules(Material material, Asked asked) {
        this.material = material;
        this.asked = asked;
    }

    /** The brief. */
    static Brief of(Material material, Asked asked) {
        return new BriefRules(material, asked).brief();
    }

    private Brief brief() {
        parts.put(Part.PRODUCT, facts(material.facts(), Set.of(Fact.Kind.PRODUCT), ""));
        parts.put(Part.CAMPAIGNS, facts(material.facts(), Set.of(Fact.Kind.CAMPAIGN), ""));
        parts.put(Part.COMPETITORS, competitors(Fact.Kind.COMPETITOR, MOVES));
        parts.put(Part.OVERLOOKED, competitors(Fact.Kind.OVERLOOKED, Set.of(Fact.Kind.OVERLOOKED)));
        parts.put(Part.NEEDS, needs());
        parts.put(
                Part.OFFERS,
                material.offers().stream()
                        .map(
                                offer ->
                                        new BriefLine(
                                                new Origin.OfOffer(offer),
                                                offer.words(),
                                                "",
                                                null,
                                                false))
                        .toList());
        List<Interaction> talks = material.talks().stream().filter(BriefRules::talk).toList();
        parts.put(Part.TALKS, talks.stream().limit(LAST_TALKS).map(this::line).toList());
        String sentence = material.firstSentence();
        if (!sentence.isBlank()) {
            parts.put(
                    Part.FIRST_SENTENCE,
                    List.of(new BriefLine(new Origin.Written(), sentence, "", null, false)));
        }
        return new Brief(
                who(talks.size()),
                meeting(),
                parts,
                facts(material.facts(), Set.of(Fact.Kind.PREFERENCE, Fact.Kind.NEWS), ""),
                promises(),
                asked.today(),
                material.left());
    }

    private Brief.Who who(int talks) {
        Position position = material.position();
        return new Brief.Who(
                material.contact().id(),
                material.contact().name(),
                material.contact().addressAs(),
                position == null ? "" : position.title(),
                material.workplace(),
                material.competitors().stream().map(each -> each.organization().name()).toList(),
                material.contact().howMet(),
                material.contact().metOn(),
                talks,
                material.standing());
    }

    private Brief.@Nullable Meeting meeting() {
        long id = material.contact().id();
        return material.talks().stream()
                .filter(one -> one.state() == State.PLANNED)
                .filter(
                        one ->
                                asked.meetingId() == null
                                        ? !day(one).isBefore(asked.today())
                                        : one.id() == asked.meetingId())
                .min(Comparator.comparing(Interaction::start))
                .map(
                        one ->
                                new Brief.Meeting(
                                        one,
                                        one.participants().stream()
                                                .filter(other -> other != id)
                                                .map(material.names()::get)
                                                .filter(Objects::nonNull)
                                                .toList()))
                .orElse(null);
    }

    /** What they took part in with words of their own: letters of ours alone are no talk. */
    private static boolean talk(Interaction one) {
        return one.held()
                && one.kind() != Kind.NOTE
                && one.kind() != Kind.HOSPITALITY
                && one.direction() != Direction.OUTGOING;
    }

    private LocalDate day(Interaction talk) {
        return talk.start().atZone(asked.zone()).toLocalDate();
    }

    private BriefLine line(Interaction talk) {
        return new BriefLine(
                new Origin.OfTalk(talk), Sentences.first(talk.summary()), "", day(talk), false);
    }

    private List<BriefLine> facts(List<Fact> all, Set<Fact.Kind> kinds, String about) {
        return all.stream()
                .filter(fact -> kinds.contains(fact.kind()))
                .sorted(newestFirst())
                .map(fact -> line(fact, about))
                .toList();
    }

    private static Comparator<Fact> newestFirst() {
        return Comparator.comparing(Fact::foundOn).thenComparing(Fact::id).reversed();
    }

    private BriefLine line(Fact fact, String about) {
        return new BriefLine(
                new Origin.OfFact(fact),
                fact.words(),
                about,
                fact.lastTrue(),
                fact.stale(asked.today(), asked.freshDays()));
    }

    /** What is noted with them of competitors, and what is noted with the competitors. */
    private List<BriefLine> competitors(Fact.Kind here, Set<Fact.Kind> there) {
        List<BriefLine> lines = new ArrayList<>(facts(material.facts(), Set.of(here), ""));
        for (Competitor competitor : material.competitors()) {
            Organization organization = competitor.organization();
            lines.addAll(facts(competitor.facts(), there, organization.name()));
        }
        lines.sort(
                Comparator.comparing(
                        (BriefLine line) -> Objects.requireNonNull(line.date()),
                        Comparator.reverseOrder()));
        return lines;
    }

    /** What they said and what was seen, then what is to ask. */
    private List<BriefLine> needs() {
        List<BriefLine> lines = new ArrayList<>();
        List<BriefLine> questions = new ArrayList<>();
        for (Need need : material.needs()) {
            if (need.open()) {
                BriefLine line = line(need);
                (line.assumed() ? questions : lines).add(line);
            }
        }
        lines.addAll(facts(material.facts(), Set.of(Fact.Kind.NEED, Fact.Kind.CONCERN), ""));
        lines.addAll(questions);
        return lines;
    }

    private BriefLine line(Need need) {
        LocalDate said =
                material.talks().stream()
                        .filter(talk -> Objects.equals(talk.id(), need.interactionId()))
                        .findFirst()
                        .map(this::day)
                        .orElse(need.createdAt().atZone(asked.zone()).toLocalDate());
        return new BriefLine(new Origin.OfNeed(need), need.words(), "", said, false);
    }

    private List<BriefLine> promises() {
        return material.promises().stream()
                .filter(Commitment::open)
                .map(
                        one ->
                                new BriefLine(
                                        new Origin.OfPromise(one),
                                        one.promise(),
                                        "",
                                        one.due(),
                                        false))
                .toList();
    }
}
