package app.renmai.exchange.vcard;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.PointForms;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Contacts made at random of texts that files break on; the same for the same seed. */
final class RandomContacts {
    private static final List<String> WORDS =
            List.of(
                    "刘同",
                    "Łukasz",
                    "O'Neil",
                    "a;b",
                    "a,b",
                    "a, b",
                    "a:b",
                    "C:\\temp\\new",
                    "ends\\",
                    "\\n is no line",
                    "\\\\;\\,",
                    "\"quoted\"",
                    "^n ^' ^^ ^",
                    "^^n",
                    "=1+1",
                    "=E5=88=98",
                    "=",
                    "😀 𠮷野",
                    "שלום עולם",
                    "e\u0301",
                    "no\u00a0break",
                    "zero\u200dwidth",
                    "line\u2028separator",
                    "tab\tin",
                    "(a) [b] {c}",
                    "BEGIN:VCARD",
                    "item1.TEL:1",
                    "很".repeat(60),
                    "x".repeat(200),
                    "#1",
                    "data:image/png;base64,AAAA",
                    "100% <b>&amp;");

    private final Random random;

    RandomContacts(long seed) {
        random = new Random(seed);
    }

    ExportedContact contact() {
        PersonName name =
                new PersonName(maybe(), maybe(), word(), maybe(), maybe(), maybe(), maybe());
        Instant now = Instant.parse("2026-11-27T08:00:00Z");
        Contact own =
                new Contact(
                        1,
                        new UUID(random.nextLong(), random.nextLong()),
                        name,
                        maybe(),
                        maybe(),
                        random.nextBoolean() ? date() : null,
                        null,
                        text(),
                        now,
                        now);
        List<String> tags =
                new ArrayList<>(new LinkedHashSet<>(some(this::word)))
                        .stream().filter(tag -> !PointForms.isSystemGroup(tag)).toList();
        return new ExportedContact(
                own,
                NameFormat.full(name.parts(NameParts::new), NameOrder.BY_SCRIPT),
                maybe(),
                points(),
                some(this::position),
                dates(),
                tags,
                new ImportedExtras(
                        some(this::kept),
                        List.copyOf(new LinkedHashSet<>(some(this::relation))),
                        random.nextBoolean() ? photo() : null));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String maybe() {
        return random.nextInt(3) == 0 ? word() : "";
    }

    private String text() {
        List<String> lines = some(this::word);
        return String.join("\n", lines).strip();
    }

    private <T> List<T> some(Supplier<T> one) {
        List<T> list = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            list.add(one.get());
        }
        return list;
    }

    private PartialDate date() {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        int year = 1900 + random.nextInt(130);
        return switch (random.nextInt(4)) {
            case 0 -> PartialDate.ofMonthDay(month, day);
            case 1 -> PartialDate.ofMonth(year, month);
            case 2 -> PartialDate.ofYear(year);
            default -> new PartialDate(year, month, day);
        };
    }

    /** One preferred point of a kind at most, as the window keeps it. */
    private List<ContactPoint> points() {
        List<ContactPoint> points = new ArrayList<>();
        for (ContactPoint point : some(this::point)) {
            boolean first = points.stream().noneMatch(known -> known.kind() == point.kind());
            points.add(point.withPreferred(first && random.nextBoolean()));
        }
        return points;
    }

    private ContactPoint point() {
        String label =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> List.of("work", "home", "mobile", "work fax").get(random.nextInt(4));
                    default -> word();
                };
        return switch (random.nextInt(6)) {
            case 0 -> ContactPoint.email("a." + random.nextInt(99) + "@example.org", label);
            case 1 -> ContactPoint.phone("+86 138 0013 00" + random.nextInt(99) + ";2", label);
            case 2 -> PointForms.link("https://example.org/" + word().replace(' ', '_'), label);
            case 3 ->
                    ContactPoint.of(ContactPoint.Kind.LINK, "mastodon", "https://m.example", label);
            case 4 ->
                    PointForms.messenger(
                            random.nextBoolean() ? "wechat" : "hearsay", word(), label);
            default ->
                    PointForms.address(
                            new PostalAddress(
                                    maybe(), maybe(), text(), maybe(), maybe(), "10000", maybe()),
                            random.nextBoolean() ? word() + "\n" + word() : "",
                            label);
        };
    }

    private Position position() {
        return new Position(
                0,
                null,
                word(),
                maybe(),
                maybe(),
                random.nextBoolean() ? date() : null,
                random.nextBoolean() ? date() : null,
                random.nextBoolean());
    }

    private List<ImportantDate> dates() {
        List<ImportantDate> dates = new ArrayList<>();
        for (ImportantDate date : some(this::importantDate)) {
            if (!dates.contains(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private ImportantDate importantDate() {
        Kind kind = Kind.values()[random.nextInt(3)];
        Calendar calendar = random.nextBoolean() ? Calendar.GREGORIAN : Calendar.CHINESE;
        boolean leap = calendar == Calendar.CHINESE && random.nextBoolean();
        return new ImportantDate(0, kind, kind == Kind.OTHER ? word() : "", date(), calendar, leap);
    }

    private KeptField kept() {
        return switch (random.nextInt(4)) {
            case 0 -> KeptField.of("csv", word(), word() + "\n" + word());
            case 1 -> KeptField.of("monica", "pet: " + word(), word());
            case 2 -> KeptField.of("vcard", "item7.X-THING;A=b;C=\"d;e:f\"", "v\\,w\\;x\\\\y\\nz");
            default -> KeptField.of("vcard", "GENDER", "M");
        };
    }

    private ImportedRelation relation() {
        String kind = List.of("spouse", "friend", "mother", "contact", "导师").get(random.nextInt(5));
        boolean known = random.nextInt(3) == 0;
        String uid = known ? new UUID(random.nextLong(), 7).toString() : "";
        return new ImportedRelation(kind, uid, known ? maybe() : word());
    }

    private @Nullable ImportedPhoto photo() {
        byte[] bytes = new byte[random.nextInt(3_000) + 10];
        random.nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return new ImportedPhoto("image/jpeg", bytes);
    }
}
