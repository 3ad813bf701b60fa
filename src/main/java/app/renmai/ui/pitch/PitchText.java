package app.renmai.ui.pitch;

import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Placeholder;
import app.renmai.service.pitch.Placeholder.Source;
import app.renmai.service.pitch.Placeholders;
import app.renmai.service.pitch.TextLength;
import app.renmai.text.DateText;
import app.renmai.text.LinkedText;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.kit.MarkdownView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of pitches, in the user's language. */
final class PitchText {
    /** How a pitch can go out, the usual ways first. Message keys: pitch.channel. and the code. */
    static final List<String> CHANNELS = Channels.CODES;

    private static final int FIRST_WORDS = 120;

    private final Desk desk;

    PitchText(Desk desk) {
        this.desk = desk;
    }

    /** The subject, filled as far as it can be; else the first words; else that there are none. */
    String title(Pitch pitch, Map<String, String> values) {
        String subject = filled(pitch.subject(), values);
        if (!subject.isBlank()) {
            return subject.strip();
        }
        String first = firstWords(filled(LinkedText.strip(pitch.body()), values));
        return first.isEmpty() ? desk.text("pitch.untitled") : first;
    }

    /** The first words of a text in Markdown, without its signs. */
    static String firstWords(String markdown) {
        return markdown.lines()
                .map(line -> line.replaceAll("^[#>\\s*-]+|[*_`]", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.length() > FIRST_WORDS ? line.substring(0, FIRST_WORDS) : line)
                .orElse("");
    }

    private String filled(String text, Map<String, String> values) {
        return Fill.fill(text, values, name -> desk.text("pitch.unfilled", label(name))).text();
    }

    /** A view of a letter as it will be read, or was. */
    MarkdownView view() {
        return new MarkdownView(this::label, link -> OpenedLink.open(desk, link));
    }

    /** What a placeholder asks for; its own name when the writer made it up. */
    String label(String placeholder) {
        return Placeholders.find(placeholder)
                .map(known -> desk.text(known.labelKey()))
                .orElse(placeholder);
    }

    /** An example of the words for a placeholder; empty for those nobody has to think up. */
    String example(String placeholder) {
        return Placeholders.find(placeholder)
                .filter(known -> known.source() == Source.WRITER)
                .map(known -> desk.text(known.exampleKey()))
                .orElse("");
    }

    /** Where the words of a placeholder come from; a name that was made up is the writer's. */
    static Source source(String placeholder) {
        return Placeholders.find(placeholder).map(Placeholder::source).orElse(Source.WRITER);
    }

    /** A way to send. */
    String channel(String code) {
        return desk.text("pitch.channel." + (CHANNELS.contains(code) ? code : "other"));
    }

    /** A sort of text. */
    String kind(Pitch.Kind kind) {
        return desk.text("pitch.kind." + kind.code());
    }

    /** Where a pitch stands, in one or two words. */
    String state(Pitch.State state) {
        return desk.text("pitch.state." + state.code());
    }

    /** Where a pitch stands, with its version or the days of silence. */
    String standing(Pitch pitch, int versions) {
        return switch (pitch.state()) {
            case DRAFT -> desk.text("pitch.draft.version", versions);
            case SENT -> waiting(pitch);
            case ANSWERED, ACCEPTED, DECLINED -> state(pitch.state());
        };
    }

    /** For how long there is no answer yet. */
    String waiting(Pitch pitch) {
        return desk.text("pitch.waiting", daysFrom(pitch.sentAt(), desk.times().today()));
    }

    /** How soon they answered; empty when that is not known. */
    String answeredAfter(Pitch pitch) {
        Instant answered = pitch.answeredAt();
        return answered == null || pitch.sentAt() == null
                ? ""
                : desk.text(
                        "pitch.answered.after",
                        daysFrom(pitch.sentAt(), desk.times().dayOf(answered)));
    }

    private long daysFrom(@Nullable Instant from, LocalDate to) {
        return from == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(desk.times().dayOf(from), to));
    }

    /** Their words as words of theirs; empty when there are none. */
    String quoted(Pitch pitch) {
        String words = pitch.answer().strip();
        boolean marked = words.startsWith("“") || words.startsWith("「");
        return words.isEmpty() || marked ? words : desk.text("pitch.quoted", words);
    }

    /** How and when it went out. */
    String sent(Pitch pitch) {
        String channel = channel(pitch.channel());
        return Optional.ofNullable(pitch.sentAt())
                .map(at -> desk.text("pitch.sent.by", channel, day(at)))
                .orElse(channel);
    }

    /** Whom it is to. */
    String recipient(PersonName name, String organization) {
        String person = desk.names().pair(name).main();
        return organization.isEmpty() ? person : desk.text("pitch.recipient", person, organization);
    }

    /** The day of a moment. */
    String day(Instant moment) {
        return desk.times().day(desk.times().dayOf(moment));
    }

    /** Day and time of a moment; the time alone when it is today. */
    String moment(Instant moment) {
        String time = time(moment);
        LocalDate day = desk.times().dayOf(moment);
        return day.equals(desk.times().today())
                ? time
                : desk.text("pitch.moment", desk.times().day(day), time);
    }

    /** The time of a moment. */
    String time(Instant moment) {
        return DateText.time(LocalTime.from(moment.atZone(desk.times().zone())));
    }

    /** How long a text is, counted as its language counts. */
    String length(TextLength length) {
        return desk.text(
                length.characters() ? "pitch.length.characters" : "pitch.length.words",
                length.count());
    }
}
