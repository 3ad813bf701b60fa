package app.renmai.ui.brief;

import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.exchange.brief.BriefSheet.Section;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.organization.Organization;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.service.brief.Part;
import app.renmai.text.DateText;
import app.renmai.text.LinkText;
import app.renmai.ui.desk.Wording;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A brief in the words of one language, in the window and on the command line alike. */
public final class BriefWords {
    private final Wording words;

    /** The words of a language. */
    public BriefWords(Wording words) {
        this.words = words;
    }

    /**
     * A part of the page.
     *
     * @param part which of the eight, or null when it does not count
     * @param label its name
     * @param open whether it is still a question
     * @param rows its lines
     */
    record Block(@Nullable Part part, String label, boolean open, List<Row> rows) {
        /** Keeps the list unchangeable. */
        Block {
            rows = List.copyOf(rows);
        }

        private Section section() {
            return new Section(
                    part == null ? 0 : part.number(),
                    label,
                    open,
                    rows.stream().map(Row::entry).toList());
        }
    }

    /**
     * A line of the page.
     *
     * @param entry how it is said
     * @param line what it was taken from, or null when it was taken from nothing that one can open
     */
    record Row(Entry entry, @Nullable BriefLine line) {}

    /** The page. */
    public BriefSheet sheet(Brief brief) {
        Brief.Who who = brief.who();
        var name = words.names().pair(who.name());
        boolean open = !brief.ready(Part.FIRST_SENTENCE);
        return new BriefSheet(
                name.main(),
                name.other(),
                subtitle(who),
                when(brief, this::onPaper),
                where(brief),
                new BriefSheet.Sentence(
                        open
                                ? toFindOut(brief, Part.FIRST_SENTENCE)
                                : quoted(brief.firstSentence()),
                        words.text("brief.first", Part.FIRST_SENTENCE.number()),
                        open),
                blocks(brief).stream().map(Block::section).toList(),
                new BriefSheet.Labels(
                        title(brief),
                        words.text("brief.notes"),
                        words.text("brief.footer", brief.ready(), Brief.PARTS),
                        words.text(
                                "brief.printed",
                                onPaper(brief.today()),
                                DateText.time(
                                        words.times()
                                                .clock()
                                                .instant()
                                                .atZone(words.times().zone())
                                                .toLocalTime())),
                        more -> words.text("brief.more", more),
                        words.messages().chinese()));
    }

    /** What the brief is called: Brief for Chen Bo. */
    public String title(Brief brief) {
        return words.text("brief.for", words.names().pair(brief.who().name()).main());
    }

    private String quoted(String sentence) {
        return sentence.startsWith("“") ? sentence : "“" + sentence + "”";
    }

    /** What they are, and how to address them. */
    public String subtitle(Brief.Who who) {
        Organization place = who.organization();
        String job =
                place == null || who.title().isEmpty()
                        ? who.title() + (place == null ? "" : place.name())
                        : words.text("brief.job", who.title(), place.name());
        String address = who.addressAs().isEmpty() ? "" : words.text("brief.say", who.addressAs());
        return joined(" · ", job, address);
    }

    /** When the meeting is; empty without one. */
    public String when(Brief brief) {
        return when(brief, words.times()::weekday);
    }

    private String onPaper(LocalDate day) {
        return DateText.onPaper(day, words.locale());
    }

    private String when(Brief brief, Function<LocalDate, String> dated) {
        Brief.Meeting meeting = brief.meeting();
        if (meeting == null) {
            return "";
        }
        Interaction planned = meeting.interaction();
        String day = dated.apply(words.times().dayOf(planned.start()));
        return planned.allDay()
                ? day
                : words.text(
                        "time.moment",
                        day,
                        DateText.time(planned.start().atZone(words.times().zone()).toLocalTime()));
    }

    /** Where the meeting is, and with whom. */
    public String where(Brief brief) {
        Brief.Meeting meeting = brief.meeting();
        if (meeting == null) {
            return "";
        }
        String others =
                meeting.others().stream()
                        .map(other -> words.names().pair(other.name()).main())
                        .collect(Collectors.joining(words.text("list.enumeration")));
        return joined(
                words.text("list.comma"),
                meeting.interaction().place(),
                others.isEmpty() ? "" : words.text("brief.with", others));
    }

    /** The parts in the order of the page; the first sentence stands above them. */
    List<Block> blocks(Brief brief) {
        List<Block> blocks = new ArrayList<>();
        List<Row> who = who(brief);
        if (!who.isEmpty()) {
            blocks.add(new Block(null, words.text("brief.who"), false, who));
        }
        for (Part part : Part.values()) {
            if (part == Part.FIRST_SENTENCE) {
                continue;
            }
            if (part == Part.TALKS && !brief.promises().isEmpty()) {
                List<Row> promises = brief.promises().stream().map(this::row).toList();
                blocks.add(new Block(null, words.text("brief.promises"), false, promises));
            }
            blocks.add(new Block(part, label(part), !brief.ready(part), rows(brief, part)));
        }
        return blocks;
    }

    /** The name of a part. */
    public String label(Part part) {
        return words.text("brief.part." + part.code());
    }

    private List<Row> rows(Brief brief, Part part) {
        List<Row> rows = brief.lines(part).stream().map(this::row).toList();
        return rows.isEmpty() ? List.of(said(toFindOut(brief, part), Look.QUESTION)) : rows;
    }

    private static Row said(String text, Look look) {
        return new Row(new Entry(text, "", look, ""), null);
    }

    /** How they met, how often they talked, and what else was found out. */
    private List<Row> who(Brief brief) {
        Brief.Who who = brief.who();
        List<Row> rows = new ArrayList<>();
        PartialDate on = who.metOn();
        String met = on == null ? "" : words.text("brief.met", words.times().inPart(on));
        if (!met.isEmpty() || !who.howMet().isBlank()) {
            rows.add(said(joined(" · ", met, who.howMet().strip()), Look.PLAIN));
        }
        String standing =
                words.text("standing.accessible", words.text("standing." + who.standing().code()));
        String talks = who.talks() > 0 ? words.text("brief.talks", who.talks()) : "";
        rows.add(said(joined(" · ", standing, talks), Look.PLAIN));
        brief.background().forEach(line -> rows.add(row(line)));
        return rows;
    }

    private Row row(BriefLine line) {
        Look look =
                line.assumed()
                        ? Look.QUESTION
                        : line.origin() instanceof Origin.OfPromise ? Look.BOX : Look.PLAIN;
        String page = LinkText.site(line.link()).isEmpty() ? "" : line.link();
        String link = LinkText.whole(page).orElse("");
        return new Row(new Entry(text(line), note(line), look, link), line);
    }

    /** What a line says. */
    public String text(BriefLine line) {
        if (line.assumed()) {
            String asked = line.words().strip();
            return asked.endsWith("?") || asked.endsWith("？")
                    ? asked
                    : words.text("brief.assumed", asked);
        }
        if (line.origin() instanceof Origin.OfPromise(Commitment promise)) {
            boolean mine = promise.owedBy() == Commitment.Owner.ME;
            return words.text(mine ? "brief.owe" : "brief.owed", line.words());
        }
        boolean named = line.about().isEmpty() || line.words().contains(line.about());
        return named ? line.words() : words.text("brief.about", line.about(), line.words());
    }

    /** Where a line is from, and of when; what is old says so. */
    public String note(BriefLine line) {
        LocalDate day = line.date();
        String when = day == null ? "" : words.times().day(day);
        return switch (line.origin()) {
            case Origin.OfFact(Fact fact) -> {
                String source =
                        fact.source().isBlank() && fact.interactionId() != null
                                ? words.text("brief.told")
                                : source(line);
                String from = joined(words.text("list.comma"), source, when);
                yield line.stale() ? words.text("brief.stale", from) : from;
            }
            case Origin.OfNeed(Need need) ->
                    line.assumed()
                            ? words.text("brief.ask")
                            : joined(
                                    words.text("list.comma"),
                                    words.text("need.certainty." + need.certainty().code()),
                                    when);
            case Origin.OfOffer _ -> source(line);
            case Origin.OfPromise _ -> day == null ? "" : words.times().weekday(day);
            case Origin.OfTalk(Interaction talk) ->
                    joined(
                            words.text("list.comma"),
                            words.text("interaction.kind." + talk.kind().code()),
                            when);
            case Origin.Written _ -> "";
        };
    }

    /** What the user says of the source; else the site it stands on. */
    private static String source(BriefLine line) {
        return line.source().isBlank() ? LinkText.site(line.link()) : line.source();
    }

    /** A question as it is asked. */
    public String question(Brief brief, Brief.Question question) {
        BriefLine guess = question.assumed();
        return guess == null ? question(brief, question.part()) : text(guess);
    }

    private String toFindOut(Brief brief, Part part) {
        return words.text("brief.find-out", question(brief, part));
    }

    /** What is to find out of a part that has no answer. */
    String question(Brief brief, Part part) {
        Brief.Who who = brief.who();
        String person = words.names().pair(who.name()).main();
        Organization place = who.organization();
        String where = place == null ? person : place.name();
        return switch (part) {
            case PRODUCT -> words.text("brief.ask.product", where);
            case CAMPAIGNS -> words.text("brief.ask.campaigns", where);
            case COMPETITORS ->
                    who.competitors().isEmpty()
                            ? words.text("brief.ask.competitors", where)
                            : words.text(
                                    "brief.ask.competitors.known",
                                    String.join(words.text("list.enumeration"), who.competitors()));
            case OVERLOOKED -> words.text("brief.ask.overlooked", where);
            case NEEDS -> words.text("brief.ask.needs", person);
            case OFFERS -> words.text("brief.ask.offers", person);
            case TALKS -> words.text("brief.ask.talks", person);
            case FIRST_SENTENCE -> words.text("brief.ask.first-sentence", person);
        };
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .map(Objects::requireNonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
