package app.renmai.ui.exchange;

import app.renmai.service.exchange.Alike;
import app.renmai.service.exchange.FieldChange;
import app.renmai.service.exchange.FieldChange.Effect;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Times;
import app.renmai.ui.kit.Icons;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the records of an import say, in the user's words. */
final class RecordText {
    private static final int SURE = 90;
    private static final int LIKELY = 70;

    private final Desk desk;

    RecordText(Desk desk) {
        this.desk = desk;
    }

    /** The icon of a kind of record. */
    static Node icon(RecordKind kind) {
        return switch (kind) {
            case CONTACT -> Icons.of(Feather.USER);
            case ORGANIZATION -> Icons.building();
            case INTERACTION -> Icons.of(Feather.MESSAGE_SQUARE);
            case COMMITMENT -> Icons.of(Feather.CHECK_SQUARE);
            case REMINDER -> Icons.of(Feather.BELL);
            case NEED -> Icons.of(Feather.LIFE_BUOY);
            case FACT -> Icons.of(Feather.BOOK_OPEN);
            case OFFER -> Icons.of(Feather.GIFT);
            case THREAD -> Icons.of(Feather.SEND);
            case INTRODUCTION -> Icons.of(Feather.USERS);
            case COLLABORATION -> Icons.of(Feather.BRIEFCASE);
            case VALUE -> Icons.of(Feather.ARROW_UP_RIGHT);
            case INITIATIVE -> Icons.of(Feather.CORNER_DOWN_LEFT);
            case PROMOTION -> Icons.of(Feather.SHIELD);
            case PROOF -> Icons.of(Feather.CHECK_CIRCLE);
            case DISMISSED -> Icons.of(Feather.MINUS_CIRCLE);
            case PRIVATE -> Icons.of(Feather.LOCK);
        };
    }

    String kind(RecordKind kind) {
        return desk.text("import.kind." + kind.code());
    }

    String verdict(Verdict verdict) {
        return desk.text("import.verdict." + verdict.code());
    }

    /** Who or what; somebody without any name has no title. */
    String title(PlannedRecord record) {
        return record.title().isBlank() ? desk.text("exchange.record.nameless") : record.title();
    }

    /** What tells a record from another: where they work, when it was, whom it is for. */
    String detail(PlannedRecord record) {
        return record.kind() == RecordKind.INTERACTION
                ? moment(record.detail(), desk.times())
                : record.detail();
    }

    private static String moment(String text, Times times) {
        try {
            return times.moment(Instant.parse(text));
        } catch (DateTimeException _) {
            // Not a moment but words: they stand as they are.
            return text;
        }
    }

    /**
     * The second line of a row: what changes first, else what tells it from another; of what has
     * nothing to tell, such as a private mark, what it is.
     */
    String second(PlannedRecord record, Verdict now) {
        List<FieldChange> coming =
                record.changes().stream().filter(one -> one.effect() != Effect.KEEP).toList();
        if (now != Verdict.UPDATE || coming.isEmpty()) {
            return record.kind() == RecordKind.PRIVATE ? kind(record.kind()) : detail(record);
        }
        String first = field(coming.getFirst()) + desk.text("exchange.colon") + shown(coming);
        return coming.size() == 1
                ? first
                : desk.text("exchange.record.and-more", first, coming.size() - 1);
    }

    private String shown(List<FieldChange> coming) {
        return value(coming.getFirst()).lines().findFirst().orElse("");
    }

    /** The name of a field. */
    String field(FieldChange change) {
        return desk.text("import.field." + change.field().code());
    }

    /** The value of a field; days as they are written in the user's language. */
    String value(FieldChange change) {
        return written(change, change.after());
    }

    private String written(FieldChange change, String value) {
        return switch (change.field()) {
            case DATE, MET_ON -> Times.readInPart(value).map(desk.times()::inPart).orElse(value);
            case DUE -> day(value);
            case ATTEMPT -> attempt(value);
            default -> value;
        };
    }

    /** When something went out, and what it carried. */
    private String attempt(String value) {
        int space = value.indexOf(' ');
        String when = moment(value.substring(0, Math.max(0, space)), desk.times());
        String carried = value.substring(space + 1).strip();
        return carried.isEmpty() ? when : desk.text("outreach.subject", when, carried);
    }

    private String day(String value) {
        try {
            return desk.times().day(LocalDate.parse(value));
        } catch (DateTimeException _) {
            // Not a day but words: they stand as they are.
            return value;
        }
    }

    /** What becomes of a field. */
    String effect(FieldChange change) {
        String key = "import.effect." + change.effect().code();
        return change.effect() == Effect.ADD
                ? desk.text(key)
                : desk.text(key, written(change, change.before()));
    }

    /** That somebody is the same, and how likely that is. */
    String same(Alike alike) {
        return desk.text("exchange.alike.same", alike.name(), likeness(alike));
    }

    private String likeness(Alike alike) {
        String word = alike.score() >= SURE ? "sure" : alike.score() >= LIKELY ? "likely" : "maybe";
        return desk.text("exchange.alike." + word);
    }
}
