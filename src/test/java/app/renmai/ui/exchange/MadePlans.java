package app.renmai.ui.exchange;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.service.exchange.Alike;
import app.renmai.service.exchange.FieldChange;
import app.renmai.service.exchange.FieldChange.Effect;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordId;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plans made by hand, to show what no file alone brings about. */
public final class MadePlans {
    public static final Path CARDS = Path.of("/home/lin/Downloads/iCloud contacts.vcf");
    public static final Path CALENDAR =
            Path.of("/home/lin/Downloads/A rather long name of a calendar, shared with all.ics");
    public static final Path PHOTO = Path.of("/home/lin/Downloads/IMG_2041.heic");

    private MadePlans() {}

    /** The files of {@link #everyVerdict}. */
    public static List<Path> files() {
        return List.of(CARDS, CALENDAR, PHOTO);
    }

    /** Records with every verdict, a calendar, a file that was refused. */
    public static List<FilePlan> everyVerdict() {
        List<PlannedRecord> people = new ArrayList<>();
        people.add(person(0, "刘同", "星野传媒", Verdict.UPDATE, 7L, job()));
        people.add(
                alike(
                        1,
                        "Wang Wei",
                        "Raffles City Shanghai",
                        new Alike(11, "王伟", 94),
                        new Alike(12, "Wang Wei (Procter & Gamble Greater China)", 71)));
        people.add(alike(2, "陈博", "", new Alike(13, "陈博", 58)));
        people.add(person(3, "Anna Keller", "Nordlicht GmbH", Verdict.NEW, null, List.of()));
        people.add(person(4, "Tom Becker", "", Verdict.NEW, null, List.of()));
        people.add(person(5, "赵敏", "青禾教育", Verdict.SAME, 9L, List.of()));
        people.add(
                person(
                        6,
                        "Maximiliane Alexandra von und zu Hohenstein-Wertheimer",
                        "Bundesverband der Deutschen Volksbanken und Raiffeisenbanken",
                        Verdict.NEW,
                        null,
                        List.of()));
        people.add(person(7, "Old Customer", "Acme", Verdict.LEFT_OUT, 10L, List.of()));
        for (int i = 8; i < 40; i++) {
            people.add(person(i, "Guest " + i, "Conference 2026", Verdict.NEW, null, List.of()));
        }
        return List.of(cards(people), calendar(), refused());
    }

    /** A file with so many new people. */
    public static FilePlan many(Path path, int people) {
        return new FilePlan(
                path,
                "vcard",
                "3.0",
                "UTF-8",
                people,
                IntStream.range(0, people)
                        .mapToObj(
                                i ->
                                        person(
                                                i,
                                                "Person " + i,
                                                "Organization " + i % 97,
                                                i % 10 == 0 ? Verdict.SAME : Verdict.NEW,
                                                null,
                                                List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static List<FieldChange> job() {
        return List.of(
                new FieldChange(Field.POSITION, "市场总监 · 青禾教育", "副总裁 · 星野传媒", Effect.REPLACE),
                new FieldChange(Field.POINT, "", "liu.tong@xingye.example", Effect.ADD),
                new FieldChange(Field.POINT, "", "+86 138 0013 8000", Effect.ADD),
                new FieldChange(Field.DATE, "", "1985-03-12", Effect.ADD),
                new FieldChange(Field.NOTES, "", "喜欢喝普洱茶，周三下午通常有空。", Effect.ADD),
                new FieldChange(Field.HOW_MET, "在广告节上", "由王伟介绍", Effect.KEEP));
    }

    /** A person. */
    public static PlannedRecord person(
            int number,
            String name,
            String organization,
            Verdict verdict,
            @Nullable Long contact,
            List<FieldChange> changes) {
        return new PlannedRecord(
                new RecordId(0, number),
                1 + number * 8,
                RecordKind.CONTACT,
                name,
                organization,
                verdict,
                contact,
                changes,
                List.of());
    }

    /** Somebody who may be known. */
    public static PlannedRecord alike(
            int number, String name, String organization, Alike... alike) {
        return new PlannedRecord(
                new RecordId(0, number),
                1 + number * 8,
                RecordKind.CONTACT,
                name,
                organization,
                Verdict.POSSIBLE,
                null,
                List.of(),
                List.of(alike));
    }

    private static FilePlan cards(List<PlannedRecord> people) {
        return new FilePlan(
                CARDS,
                "vcard",
                "3.0",
                "UTF-8",
                people.size() + 1,
                people,
                List.of(Remark.at(340, Reason.CARD_NOT_CLOSED, 352)),
                List.of(Remark.at(360, Reason.GROUP, "Colleagues")),
                List.of("X-SHOE-SIZE", "X-FAVOURITE-COLOUR"),
                List.of("X-PHONETIC-ORG"),
                null);
    }

    private static FilePlan calendar() {
        List<PlannedRecord> talks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            talks.add(
                    new PlannedRecord(
                            new RecordId(1, i),
                            12 + i * 14,
                            RecordKind.INTERACTION,
                            i % 2 == 0 ? "Campus plan, second round" : "与刘同谈校园方案",
                            "2026-10-" + (12 + i) + "T06:30:00Z",
                            i == 5 ? Verdict.SAME : Verdict.NEW,
                            7L,
                            List.of(),
                            List.of()));
        }
        talks.add(
                new PlannedRecord(
                        new RecordId(1, 6),
                        140,
                        RecordKind.COMMITMENT,
                        "Send the figures of the spring campaign",
                        "刘同",
                        Verdict.NEW,
                        7L,
                        List.of(),
                        List.of()));
        return new FilePlan(
                CALENDAR,
                "ics",
                "google",
                "UTF-8",
                19,
                talks,
                List.of(),
                IntStream.range(0, 12)
                        .mapToObj(i -> Remark.at(200 + i, Reason.NOBODY_KNOWN, "Stand-up " + i))
                        .toList(),
                List.of(),
                List.of(),
                null);
    }

    private static FilePlan refused() {
        return new FilePlan(
                PHOTO,
                "",
                "",
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Remark.at(0, Reason.BINARY, PHOTO));
    }

    /** What a record holds that is new. */
    public static List<FieldChange> contents(RecordId id) {
        return id.file() == 1
                ? List.of(
                        add(Field.PEOPLE, "刘同, Anna Keller"),
                        add(Field.PLACE, "Raffles City, 5F"),
                        add(Field.TEXT, "Figures of the spring campaign; who signs."))
                : List.of(
                        add(Field.NAME, "Wang Wei"),
                        add(Field.POSITION, "Head of Marketing · Raffles City Shanghai"),
                        add(Field.POINT, "wang.wei@raffles.example"),
                        add(Field.POINT, "+86 21 6340 3688"),
                        add(Field.TAG, "Retail, Shanghai"));
    }

    private static FieldChange add(Field field, String value) {
        return new FieldChange(field, "", value, Effect.ADD);
    }
}
