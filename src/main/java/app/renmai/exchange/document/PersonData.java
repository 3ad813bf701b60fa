package app.renmai.exchange.document;

import app.renmai.exchange.ImportedField;
import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Reminder;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.model.shared.Coded;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.text.LinkedText;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that is known of a person as JSON, for programs. Codes and times as in the CSV. */
public final class PersonData {
    private final PersonFile file;

    private PersonData(PersonFile file) {
        this.file = file;
    }

    /** The JSON. */
    public static String of(PersonFile file) throws IOException {
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(new PersonData(file).all())
                + "\n";
    }

    /** An object whose members are told in pairs; what is not known is left out. */
    private static Map<String, Object> object(@Nullable Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = plain(pairs[i + 1]);
            if (value != null) {
                object.put(String.valueOf(pairs[i]), value);
            }
        }
        return object;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Coded coded -> coded.code();
            case String text -> text.isEmpty() ? null : text;
            case Collection<?> all -> all.isEmpty() ? null : all;
            case Map<?, ?> map -> map.isEmpty() ? null : map;
            case Boolean truth -> truth;
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static <T> List<Map<String, Object>> list(
            Collection<T> all, Function<T, Map<String, Object>> each) {
        return all.stream().map(each).toList();
    }

    private Map<String, Object> all() {
        Map<String, Object> all = object("madeAt", file.madeAt());
        all.putAll(person());
        all.putAll(
                object(
                        "tags", file.person().tags(),
                        "points", list(file.person().points(), PersonData::point),
                        "positions", list(file.person().positions(), PersonData::position),
                        "dates", list(file.person().dates(), PersonData::date),
                        "relations", list(file.relations(), PersonData::related),
                        "cadence", cadence(file.person().extras().cadence()),
                        "fields", list(file.person().extras().fields(), PersonData::own),
                        "kept", list(file.kept(), PersonData::kept),
                        "interactions", list(file.talks(), this::talk),
                        "commitments", list(file.commitments(), PersonData::commitment),
                        "reminders", list(file.reminders(), PersonData::reminder),
                        "needs", list(file.needs(), this::need),
                        "facts", list(file.research().facts(), PersonData::fact),
                        "offers", list(file.research().offers(), this::offer),
                        "offersMeant", list(file.research().meant(), this::offer),
                        "firstSentence", file.research().firstSentence(),
                        "stop", stop(file.reach().stop()),
                        "outreach", list(file.reach().threads(), PersonData::thread),
                        "introductions", list(file.reach().introductions(), PersonData::brought),
                        "collaborations", list(file.reach().works(), this::work),
                        "value", list(file.worth().entries(), PersonData::value),
                        "promotion", promotion(file.worth().promotion()),
                        "pitches", list(file.pitches(), this::pitch),
                        "files", list(file.files().ofPerson(), this::attachment)));
        return all;
    }

    private Map<String, Object> work(PersonFile.Joint each) {
        Collaboration it = each.collaboration();
        return object(
                "uid", it.uid(),
                "title", it.title(),
                "goal", it.goal(),
                "starts", it.starts(),
                "ends", it.ends(),
                "result", it.result(),
                "resultWords", it.resultWords(),
                "significant", it.significant(),
                "part", each.own().part(),
                "said", each.own().said(),
                "others", each.others(),
                "notes", it.notes(),
                "files", list(each.attachments(), this::attachment));
    }

    private static Map<String, Object> value(PersonFile.Given given) {
        ValueEntry entry = given.entry();
        return object(
                "uid", entry.uid(),
                "direction", entry.direction(),
                "kind", entry.kind(),
                "words", entry.words(),
                "on", entry.on(),
                "need", given.need(),
                "confirmedOn", entry.confirmedOn(),
                "outOf", given.origin(),
                "createdAt", entry.createdAt());
    }

    private static @Nullable Map<String, Object> promotion(@Nullable Promotion promotion) {
        return promotion == null ? null : object("on", promotion.on(), "note", promotion.note());
    }

    private static Map<String, Object> own(ImportedField field) {
        return object("name", field.name(), "kind", field.kind().code(), "value", field.value());
    }

    private static @Nullable Map<String, Object> cadence(@Nullable Cadence cadence) {
        return cadence == null
                ? null
                : object("idealDays", cadence.ideal(), "maximumDays", cadence.maximum());
    }

    private Map<String, Object> person() {
        Contact contact = file.person().contact();
        return object(
                "uid", contact.uid(),
                "name", name(contact.name()),
                "addressAs", contact.addressAs(),
                "howMet", contact.howMet(),
                "metOn", contact.metOn(),
                "metThrough", file.person().metThrough(),
                "notes", contact.notes(),
                "createdAt", contact.createdAt(),
                "updatedAt", contact.updatedAt());
    }

    private Map<String, Object> name(PersonName name) {
        return object(
                "shown",
                file.person().shownName(),
                "family",
                name.family(),
                "middle",
                name.middle(),
                "given",
                name.given(),
                "prefix",
                name.prefix(),
                "suffix",
                name.suffix(),
                "nickname",
                name.nickname(),
                "phonetic",
                name.phonetic());
    }

    private static Map<String, Object> related(PersonFile.Related one) {
        return object("kind", one.kind(), "name", one.name(), "ofTheirs", one.ofTheirs());
    }

    private static Map<String, Object> kept(KeptField one) {
        return object("format", one.format(), "name", one.name(), "value", one.value());
    }

    private static Map<String, Object> commitment(Commitment one) {
        return object(
                "owedBy",
                one.owedBy(),
                "promise",
                one.promise(),
                "due",
                one.due(),
                "doneAt",
                one.doneAt(),
                "createdAt",
                one.createdAt());
    }

    private static Map<String, Object> reminder(Reminder one) {
        return object(
                "reason",
                one.reason(),
                "due",
                one.due(),
                "doneAt",
                one.doneAt(),
                "createdAt",
                one.createdAt());
    }

    private Map<String, Object> need(Need one) {
        return object(
                "words",
                one.words(),
                "certainty",
                one.certainty(),
                "state",
                one.state(),
                "neededBy",
                one.neededBy(),
                "tags",
                file.worth().needTags(one.id()),
                "createdAt",
                one.createdAt());
    }

    private static Map<String, Object> fact(Fact one) {
        return object(
                "uid", one.uid(),
                "kind", one.kind(),
                "words", one.words(),
                "foundOn", one.foundOn(),
                "checkedOn", one.checkedOn(),
                "source", one.source(),
                "link", one.link(),
                "createdAt", one.createdAt());
    }

    private static @Nullable Map<String, Object> stop(@Nullable StopWish wish) {
        return wish == null ? null : object("saidOn", wish.saidOn(), "words", wish.words());
    }

    private static Map<String, Object> thread(PersonFile.Approach one) {
        Outreach thread = one.outreach();
        return object(
                "uid", thread.uid(),
                "purpose", thread.purpose(),
                "state", thread.state(),
                "words", thread.theirWords(),
                "until", thread.untilOn(),
                "next", thread.nextOn(),
                "begun", thread.createdAt(),
                "closed", thread.closedAt(),
                "attempts", list(one.attempts(), PersonData::attempt));
    }

    private static Map<String, Object> brought(PersonFile.Brought one) {
        Introduction introduction = one.introduction();
        return object(
                "uid", introduction.uid(),
                "to", one.other(),
                "why", one.side().why(),
                "consent", one.side().consent(),
                "askedOn", one.side().askedOn(),
                "madeOn", introduction.madeOn(),
                "result", introduction.result(),
                "resultWords", introduction.resultWords(),
                "resultOn", introduction.resultOn(),
                "thankedOn", introduction.thankedOn());
    }

    private static Map<String, Object> attempt(Attempt one) {
        return object(
                "number", one.number(),
                "at", one.madeAt(),
                "channel", one.channel(),
                "carried", one.carried(),
                "words", one.carriedWords(),
                "outcome", one.outcome(),
                "answeredAt", one.answeredAt(),
                "answer", one.answer(),
                "note", one.note());
    }

    private Map<String, Object> offer(Offer one) {
        return object(
                "uid", one.uid(),
                "words", one.words(),
                "proof", one.proof(),
                "link", one.link(),
                "provenBy", file.worth().proofs(one.id()),
                "tags", file.worth().offerTags(one.id()),
                "createdAt", one.createdAt());
    }

    private static Map<String, Object> point(ContactPoint point) {
        PostalAddress a = point.address();
        return object(
                "kind",
                point.kind(),
                "service",
                point.service(),
                "value",
                point.value(),
                "label",
                point.label(),
                "preferred",
                point.preferred(),
                "address",
                a == null
                        ? null
                        : object(
                                "poBox",
                                a.poBox(),
                                "extended",
                                a.extended(),
                                "street",
                                a.street(),
                                "city",
                                a.city(),
                                "region",
                                a.region(),
                                "postalCode",
                                a.postalCode(),
                                "country",
                                a.country()));
    }

    private static Map<String, Object> position(Position held) {
        return object(
                "organization",
                held.organizationName(),
                "title",
                held.title(),
                "department",
                held.department(),
                "from",
                held.from(),
                "to",
                held.to(),
                "former",
                held.former());
    }

    private static Map<String, Object> date(ImportantDate date) {
        return object(
                "kind",
                date.kind(),
                "label",
                date.label(),
                "date",
                date.date(),
                "calendar",
                date.calendar(),
                "leapMonth",
                date.leapMonth());
    }

    private Map<String, Object> talk(PersonFile.Talk talk) {
        var what = talk.interaction();
        return object(
                "uid",
                what.uid(),
                "kind",
                what.kind(),
                "direction",
                what.direction(),
                "state",
                what.state(),
                "start",
                what.start(),
                "end",
                what.end(),
                "allDay",
                what.allDay(),
                "place",
                what.place(),
                "summary",
                what.summary(),
                "body",
                what.body(),
                "others",
                talk.others(),
                "theirInitiative",
                file.worth().initiatives().contains(what.id()) ? true : null,
                "files",
                list(talk.attachments(), this::attachment));
    }

    private Map<String, Object> pitch(PersonFile.Letter letter) {
        var pitch = letter.pitch();
        return object(
                "uid",
                pitch.uid(),
                "kind",
                pitch.kind(),
                "state",
                pitch.state(),
                "subject",
                pitch.subject(),
                "body",
                LinkedText.strip(pitch.body()),
                "channel",
                pitch.channel(),
                "sentAt",
                pitch.sentAt(),
                "answeredAt",
                pitch.answeredAt(),
                "answer",
                pitch.answer(),
                "createdAt",
                pitch.createdAt(),
                "minutesSpent",
                letter.minutes() == 0 ? null : letter.minutes(),
                "versions",
                list(
                        letter.versions(),
                        one ->
                                object(
                                        "number", one.number(),
                                        "subject", one.subject(),
                                        "body", LinkedText.strip(one.body()),
                                        "createdAt", one.createdAt())),
                "files",
                list(letter.attachments(), this::attachment));
    }

    private Map<String, Object> attachment(Attachment one) {
        return object(
                "name",
                one.name(),
                "mediaType",
                one.mediaType(),
                "size",
                one.size(),
                "path",
                file.files().paths().get(one.sha256()),
                "createdAt",
                one.createdAt());
    }
}
