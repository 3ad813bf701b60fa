package app.renmai.ui.value;

import app.renmai.model.contact.ContactName;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.value.Ledger;
import app.renmai.ui.desk.Wording;

import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Value given and received, in words and icons.
 *
 * @param wording the language
 */
public record ValueText(Wording wording) {
    /** The icon of a direction. */
    public static Feather icon(ValueEntry.Direction direction) {
        return direction == ValueEntry.Direction.GIVEN
                ? Feather.ARROW_UP_RIGHT
                : Feather.ARROW_DOWN_LEFT;
    }

    /** What a kind is called. */
    public String kind(ValueEntry.Kind kind) {
        return wording.text("value.kind." + kind.code());
    }

    /** Which way it went. */
    public String direction(ValueEntry.Direction direction) {
        return wording.text("value.direction." + direction.code());
    }

    /** How much went each way; no more is given than received, and no less. */
    public String balance(Ledger.Balance balance) {
        return wording.text(
                "value.balance",
                balance.count(ValueEntry.Direction.GIVEN),
                balance.count(ValueEntry.Direction.RECEIVED));
    }

    /** What it was; of an introduction without words, whom it was to. */
    public String words(Ledger.Line line) {
        ValueEntry entry = line.entry();
        if (!entry.words().isBlank()) {
            return entry.words();
        }
        String origin = origin(line);
        return origin.isBlank()
                ? kind(entry.kind())
                : wording.text("standing.deed", kind(entry.kind()), origin);
    }

    /** Out of what it came, of an introduction to whom; empty when that is not known. */
    public String origin(Ledger.Line line) {
        ContactName introduced = line.introduced();
        return introduced == null ? line.origin() : wording.names().pair(introduced.name()).main();
    }

    /** What stands below an entry: which way, of which kind, when, what it served, whether said. */
    public String detail(Ledger.Line line) {
        ValueEntry entry = line.entry();
        List<String> parts = new ArrayList<>();
        parts.add(direction(entry.direction()));
        parts.add(kind(entry.kind()));
        parts.add(wording.times().day(entry.on()));
        if (!line.need().isBlank()) {
            parts.add(wording.text("value.served", line.need()));
        }
        parts.add(said(entry));
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    private String said(ValueEntry entry) {
        LocalDate day = entry.confirmedOn();
        if (entry.direction() == ValueEntry.Direction.RECEIVED) {
            return "";
        }
        return day == null
                ? wording.text("value.unconfirmed")
                : wording.text("value.confirmed", wording.times().day(day));
    }
}
