package app.renmai.exchange.document;

import app.renmai.exchange.ImportedField;
import app.renmai.exchange.document.PersonFile.Letter;
import app.renmai.exchange.document.PersonFile.Talk;
import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.text.DateText;
import app.renmai.text.LinkedText;
import app.renmai.text.Lunar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is known of a person as one page of HTML that needs nothing beside it, reads well
 * on paper, and runs nothing.
 */
public final class PersonDocument {
    private static final String STYLE =
            """
            body{font:15px/1.55 Inter,"PingFang SC","Microsoft YaHei",system-ui,sans-serif;\
            color:#1f2328;max-width:720px;margin:32px auto;padding:0 24px}
            h1{font-size:24px;margin:0}h2{font-size:17px;margin:32px 0 8px;\
            border-bottom:1px solid #d1d9e0;padding-bottom:4px}
            header{display:flex;gap:20px;align-items:center}
            header img{width:96px;height:96px;object-fit:cover;border-radius:8px}
            table{border-collapse:collapse;width:100%}
            th{font-weight:400;color:#59636e;text-align:left;vertical-align:top;width:160px;\
            padding:3px 12px 3px 0}
            td{padding:3px 0;white-space:pre-wrap;overflow-wrap:anywhere}
            article{margin:12px 0;break-inside:avoid-page}
            article h3{font-size:15px;margin:0}
            p{margin:2px 0;overflow-wrap:anywhere}.text{white-space:pre-wrap}
            .muted{color:#59636e}
            @media print{body{margin:0;max-width:none;font-size:11pt}a{color:inherit}}
            """;

    private final PersonFile file;
    private final Words words;
    private final Html html = new Html();

    private PersonDocument(PersonFile file, Words words) {
        this.file = file;
        this.words = words;
    }

    /** The page. */
    public static String of(PersonFile file, Words words) {
        return new PersonDocument(file, words).page();
    }

    private String page() {
        String title = name();
        html.raw("<!DOCTYPE html>\n<html lang=\"")
                .text(words.locale().toLanguageTag())
                .raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("img-src data:; style-src 'unsafe-inline'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .text(title)
                .raw("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        header(title);
        person();
        reach();
        positions();
        dates();
        relations();
        kept();
        commitments();
        reminders();
        needs();
        new ResearchSection(words, html).write(file.research(), file.worth());
        new ValueSection(words, html).write(file.worth());
        new WorkSection(words, html, this::links).write(file.reach().works());
        new OutreachSection(words, html).write(file.reach());
        pitches();
        talks();
        files();
        return html.raw("</body>\n</html>\n").toString();
    }

    private String name() {
        String shown = file.person().shownName();
        return shown.isBlank() ? words.text("contact.nameless") : shown;
    }

    private void header(String title) {
        html.raw("<header>\n");
        if (file.photo() != null && file.photo().mediaType().matches("image/[a-zA-Z0-9.+-]+")) {
            html.raw("<img alt=\"\" src=\"data:")
                    .text(file.photo().mediaType())
                    .raw(";base64,")
                    .raw(Base64.getEncoder().encodeToString(file.photo().bytes()))
                    .raw("\">\n");
        }
        html.raw("<div>\n").element("h1", title);
        html.element("p class=\"muted\"", words.text("person.made", moment(file.madeAt(), false)));
        html.raw("</div>\n</header>\n");
    }

    private void heading(String text) {
        html.element("h2", text);
    }

    private void row(String label, String value) {
        if (!value.isBlank()) {
            html.raw("<tr><th>").text(label).raw("</th><td>").text(value).raw("</td></tr>\n");
        }
    }

    private void person() {
        Contact contact = file.person().contact();
        PersonName name = contact.name();
        heading(words.text("person.who"));
        html.raw("<table>\n");
        row(words.text("person.family"), name.family());
        row(words.text("person.middle"), name.middle());
        row(words.text("person.given"), name.given());
        row(words.text("person.prefix"), name.prefix());
        row(words.text("person.suffix"), name.suffix());
        row(words.text("person.nickname"), name.nickname());
        row(words.text("person.phonetic"), name.phonetic());
        row(words.text("person.address-as"), contact.addressAs());
        row(words.text("person.tags"), String.join(", ", file.person().tags()));
        row(words.text("person.how-met"), contact.howMet());
        PartialDate met = contact.metOn();
        row(words.text("person.met-on"), met == null ? "" : part(met));
        row(words.text("person.met-through"), file.person().metThrough());
        Cadence cadence = file.person().extras().cadence();
        row(
                words.text("person.cadence"),
                cadence == null
                        ? ""
                        : words.text("cadence.every", cadence.ideal(), cadence.maximum()));
        for (ImportedField field : file.person().extras().fields()) {
            boolean day = field.kind() == Kind.DATE;
            row(field.name(), day ? part(PartialDate.parse(field.value())) : field.value());
        }
        row(words.text("person.notes"), contact.notes());
        row(words.text("person.created"), moment(contact.createdAt(), false));
        row(words.text("person.updated"), moment(contact.updatedAt(), false));
        html.raw("</table>\n");
    }

    private void reach() {
        List<ContactPoint> points = file.person().points();
        if (points.isEmpty()) {
            return;
        }
        heading(words.text("person.points"));
        html.raw("<table>\n");
        for (ContactPoint point : points) {
            String label =
                    words(
                            words.text("point.kind." + point.kind().code()),
                            point.service(),
                            point.label());
            String value =
                    point.preferred()
                            ? words.text("person.preferred", point.value())
                            : point.value();
            row(label, value);
        }
        html.raw("</table>\n");
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private void positions() {
        if (file.person().positions().isEmpty()) {
            return;
        }
        heading(words.text("person.positions"));
        html.raw("<table>\n");
        for (Position position : file.person().positions()) {
            String span = part(position.from()) + " – " + part(position.to());
            boolean known = position.from() != null || position.to() != null;
            String when =
                    known ? span : position.current() ? "" : words.text("person.position.former");
            row(
                    when.isEmpty() ? words.text("person.position.now") : when,
                    words(position.title(), position.department(), position.organizationName()));
        }
        html.raw("</table>\n");
    }

    private void dates() {
        if (file.person().dates().isEmpty()) {
            return;
        }
        heading(words.text("person.dates"));
        html.raw("<table>\n");
        for (ImportantDate date : file.person().dates()) {
            String kind = words.text("contact.date.kind." + date.kind().code());
            row(words(kind, date.label()), text(date));
        }
        html.raw("</table>\n");
    }

    private String text(ImportantDate date) {
        PartialDate day = date.date();
        boolean lunar = date.calendar() == ImportantDate.Calendar.CHINESE;
        return lunar && day.month() != null && day.day() != null
                ? Lunar.text(
                        new Lunar.Date(day.year(), day.month(), day.day(), date.leapMonth()),
                        words.locale())
                : part(day);
    }

    private void relations() {
        if (file.relations().isEmpty()) {
            return;
        }
        heading(words.text("person.relations"));
        html.raw("<table>\n");
        for (PersonFile.Related related : file.relations()) {
            row(
                    related.kind(),
                    related.ofTheirs()
                            ? words.text("person.relation.theirs", related.name())
                            : related.name());
        }
        html.raw("</table>\n");
    }

    private void kept() {
        if (file.kept().isEmpty()) {
            return;
        }
        heading(words.text("person.kept"));
        html.raw("<table>\n");
        for (KeptField field : file.kept()) {
            row(words(field.name(), field.format()), field.value());
        }
        html.raw("</table>\n");
    }

    private void commitments() {
        if (file.commitments().isEmpty()) {
            return;
        }
        heading(words.text("person.commitments"));
        for (Commitment each : file.commitments()) {
            boolean mine = each.owedBy() == Commitment.Owner.ME;
            html.raw("<article>\n").element("h3", each.promise());
            html.element(
                    "p class=\"muted\"",
                    words(
                            words.text(mine ? "person.owed.me" : "person.owed.them"),
                            each.due() == null
                                    ? ""
                                    : words.text("person.due", words.day(each.due())),
                            done(each.doneAt())));
            html.raw("</article>\n");
        }
    }

    private void reminders() {
        if (file.reminders().isEmpty()) {
            return;
        }
        heading(words.text("person.reminders"));
        for (Reminder each : file.reminders()) {
            html.raw("<article>\n").element("h3", each.reason());
            html.element(
                    "p class=\"muted\"",
                    words(words.text("person.due", words.day(each.due())), done(each.doneAt())));
            html.raw("</article>\n");
        }
    }

    private void needs() {
        if (file.needs().isEmpty()) {
            return;
        }
        heading(words.text("person.needs"));
        for (Need each : file.needs()) {
            html.raw("<article>\n").element("h3", each.words());
            html.element(
                    "p class=\"muted\"",
                    words(
                            words.text("need.certainty." + each.certainty().code()),
                            words.text("need.state." + each.state().code()),
                            each.neededBy() == null
                                    ? ""
                                    : words.text("person.due", words.day(each.neededBy())),
                            String.join(", ", file.worth().needTags(each.id()))));
            html.raw("</article>\n");
        }
    }

    private String done(@Nullable Instant at) {
        return at == null
                ? words.text("person.open")
                : words.text("person.done.on", moment(at, true));
    }

    private void pitches() {
        if (file.pitches().isEmpty()) {
            return;
        }
        heading(words.text("person.pitches"));
        for (Letter letter : file.pitches()) {
            Pitch pitch = letter.pitch();
            html.raw("<article>\n").element("h3", pitch.subject());
            html.element(
                    "p class=\"muted\"",
                    words(
                            words.text("pitch.kind." + pitch.kind().code()),
                            words.text("pitch.state." + pitch.state().code()),
                            pitch.sentAt() == null ? "" : moment(pitch.sentAt(), false),
                            pitch.channel()));
            html.element("p class=\"text\"", LinkedText.strip(pitch.body()));
            if (letter.minutes() > 0) {
                html.element(
                        "p class=\"muted\"", words.text("person.spent", letter.minutes() / 60.0));
            }
            if (!pitch.answer().isBlank()) {
                html.element("p class=\"muted\"", words.text("person.answer"));
                html.element("p class=\"text\"", pitch.answer());
            }
            for (PitchVersion version : letter.versions()) {
                html.element(
                        "p class=\"muted\"",
                        words.text(
                                "person.version",
                                version.number(),
                                moment(version.createdAt(), false)));
                html.element("p class=\"text\"", version.subject());
                html.element("p class=\"text\"", LinkedText.strip(version.body()));
            }
            links(letter.attachments());
            html.raw("</article>\n");
        }
    }

    private void talks() {
        if (file.talks().isEmpty()) {
            return;
        }
        heading(words.text("person.talks", file.talks().size()));
        for (Talk talk : file.talks()) {
            var what = talk.interaction();
            html.raw("<article>\n").element("h3", what.summary());
            html.element(
                    "p class=\"muted\"",
                    words(
                            words.text("interaction.kind." + what.kind().code()),
                            what.held()
                                    ? ""
                                    : words.text("interaction.state." + what.state().code()),
                            words.text("log.direction." + what.direction().code()),
                            file.worth().initiatives().contains(what.id())
                                    ? words.text("initiative.title")
                                    : "",
                            moment(what.start(), what.allDay()),
                            what.place()));
            if (!talk.others().isEmpty()) {
                html.element(
                        "p class=\"muted\"",
                        words.text("person.with", String.join(", ", talk.others())));
            }
            html.element("p class=\"text\"", what.body());
            links(talk.attachments());
            html.raw("</article>\n");
        }
    }

    private void files() {
        if (!file.files().ofPerson().isEmpty()) {
            heading(words.text("person.files"));
            links(file.files().ofPerson());
        }
    }

    private void links(List<Attachment> attachments) {
        for (Attachment each : attachments) {
            String path = file.files().paths().get(each.sha256());
            if (path == null) {
                html.element("p class=\"muted\"", words.text("person.file.missing", each.name()));
            } else {
                html.raw("<p><a href=\"" + Html.link(path) + "\">")
                        .text(each.name())
                        .raw("</a></p>\n");
            }
        }
    }

    private String part(@Nullable PartialDate date) {
        return date == null
                ? ""
                : DateText.partial(date.year(), date.month(), date.day(), words.locale());
    }

    private String moment(Instant moment, boolean dayOnly) {
        ZonedDateTime local = Objects.requireNonNull(moment).atZone(words.zone());
        String day = words.day(local.toLocalDate());
        return dayOnly ? day : day + " " + DateText.time(local.toLocalTime());
    }
}
