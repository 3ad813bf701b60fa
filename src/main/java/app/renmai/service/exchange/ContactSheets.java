package app.renmai.service.exchange;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.xlsx.Workbooks;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.field.FieldOrder;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactExportStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.talk.TalkStore;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The contacts as a workbook to look at, sort and print: one sheet of people, one line each, and
 * one with every way to reach them. Names of columns are those of the CSV, stable and in English.
 */
final class ContactSheets {
    private static final int PAGE = 1_000;

    /** So many digits of a number a workbook holds. */
    private static final int DIGITS = 15;

    private static final List<String> PEOPLE =
            List.of(
                    "name",
                    "family_name",
                    "given_name",
                    "organization",
                    "title",
                    "department",
                    "phones",
                    "emails",
                    "messengers",
                    "links",
                    "addresses",
                    "birthday",
                    "tags",
                    "last_talk",
                    "address_as",
                    "how_met",
                    "met_on",
                    "met_through",
                    "notes",
                    "id",
                    "uid");

    private static final List<String> POINTS =
            List.of("name", "kind", "service", "label", "value", "preferred", "contact_id");

    private final Reader reader;
    private final @Nullable Set<Long> contacts;
    private final ZoneId zone;
    private final Map<Long, Instant> talks = new HashMap<>();
    private final List<CustomField> fields;
    private final Map<Long, Map<Long, String>> values;

    /**
     * @param contacts the contacts to export, or null for all
     * @param zone where days begin
     */
    ContactSheets(Reader reader, @Nullable Set<Long> contacts, ZoneId zone, Instant now) {
        this.reader = reader;
        this.contacts = contacts;
        this.zone = zone;
        this.fields = CustomFieldStore.of(reader, Target.CONTACT);
        this.values = CustomValueStore.by(reader, Target.CONTACT, null);
        TalkStore.talks(reader, null, now)
                .forEach((contact, found) -> talks.put(contact, found.last()));
    }

    /** Writes the workbook; returns how many contacts are in it. */
    long writeTo(Path target, Progress progress) {
        WholeFile.check(target);
        long[] done = {0};
        long total = 2 * (contacts == null ? ContactStore.count(reader) : contacts.size());
        Consumer<Long> count =
                _ -> {
                    progress.checkCancelled();
                    progress.report(++done[0], total);
                };
        try {
            WholeFile.write(
                    target,
                    out -> {
                        try (Workbooks book = new Workbooks(out)) {
                            book.sheet(
                                    "contacts",
                                    people(),
                                    sink -> each(one -> sink.accept(person(one)), count));
                            book.sheet(
                                    "contact_points",
                                    POINTS,
                                    sink -> each(one -> points(one, sink), count));
                        }
                    });
        } catch (IOException e) {
            throw TargetException.of(e, target);
        }
        return done[0] / 2;
    }

    private void each(Consumer<ExportedContact> sink, Consumer<Long> count) {
        List<Long> page = ContactExportStore.idsAfter(reader, Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            for (long id : page) {
                if (contacts == null || contacts.contains(id)) {
                    Exports.contact(reader, id, null).ifPresent(sink);
                    count.accept(id);
                }
            }
            page = ContactExportStore.idsAfter(reader, page.getLast(), PAGE);
        }
    }

    private List<@Nullable Object> person(ExportedContact one) {
        Contact contact = one.contact();
        Position held = one.positions().stream().filter(Position::current).findFirst().orElse(null);
        Instant talk = talks.get(contact.id());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.shownName());
        row.add(contact.name().family());
        row.add(contact.name().given());
        row.add(held == null ? "" : held.organizationName());
        row.add(held == null ? "" : held.title());
        row.add(held == null ? "" : held.department());
        row.add(values(one, ContactPoint.Kind.PHONE));
        row.add(values(one, ContactPoint.Kind.EMAIL));
        row.add(values(one, ContactPoint.Kind.MESSENGER));
        row.add(values(one, ContactPoint.Kind.LINK));
        row.add(values(one, ContactPoint.Kind.ADDRESS));
        row.add(
                one.dates().stream()
                        .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                        .findFirst()
                        .map(ContactSheets::birthday)
                        .orElse(null));
        row.add(String.join(", ", one.tags()));
        row.add(talk == null ? null : talk.atZone(zone).toLocalDate());
        row.add(contact.addressAs());
        row.add(contact.howMet());
        row.add(contact.metOn() == null ? null : day(contact.metOn()));
        row.add(one.metThrough());
        row.add(contact.notes());
        row.add(contact.id());
        row.add(contact.uid().toString());
        Map<Long, String> own = values.getOrDefault(contact.id(), Map.of());
        fields.forEach(field -> row.add(cell(field, own.get(field.id()))));
        return row;
    }

    private List<String> people() {
        List<String> all = new ArrayList<>(PEOPLE);
        fields.forEach(field -> all.add(field.name()));
        return all;
    }

    /** A number as such while the workbook holds all its digits; a day as such. */
    private static @Nullable Object cell(CustomField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER -> {
                BigDecimal number = FieldOrder.number(value);
                yield number == null || number.precision() > DIGITS ? value : number;
            }
            case DATE -> FieldOrder.date(value).map(ContactSheets::day).orElse(value);
            case TEXT, CHOICE, LINK -> value;
        };
    }

    private static String values(ExportedContact one, ContactPoint.Kind kind) {
        return one.points().stream()
                .filter(point -> point.kind() == kind)
                .map(point -> point.value().replace("\n", ", "))
                .collect(Collectors.joining("\n"));
    }

    /** A day as such where it is known whole; a lunar one is no day of the workbook's calendar. */
    private static Object birthday(ImportantDate date) {
        return date.calendar() == ImportantDate.Calendar.GREGORIAN
                ? day(date.date())
                : date.calendar().code() + " " + date.date();
    }

    private static Object day(PartialDate date) {
        return date.toLocalDate()
                .filter(day -> day.getYear() >= 1900)
                .map(Object.class::cast)
                .orElseGet(date::toString);
    }

    private static void points(ExportedContact one, Consumer<List<@Nullable Object>> sink) {
        for (ContactPoint point : one.points()) {
            sink.accept(
                    Arrays.asList(
                            one.shownName(),
                            point.kind().code(),
                            point.service(),
                            point.label(),
                            point.value(),
                            point.preferred() ? "true" : "",
                            one.contact().id()));
        }
    }
}
