package app.renmai.exchange.document;

import app.renmai.exchange.document.PersonFile.Given;
import app.renmai.exchange.document.PersonFile.Worth;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;

import java.time.LocalDate;

/** Value given and received, and that a person is trusted: a part of the page about them. */
final class ValueSection {
    private final Words words;
    private final Html html;

    ValueSection(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    /** Writes it; what is empty is left out. */
    void write(Worth worth) {
        if (!worth.entries().isEmpty()) {
            html.element("h2", words.text("value.title"));
            worth.entries().forEach(this::entry);
        }
        Promotion promotion = worth.promotion();
        if (promotion != null) {
            html.element("h2", words.text("standing.trusted"));
            html.element(
                    "p class=\"text\"", Words.joined(words.day(promotion.on()), promotion.note()));
        }
    }

    private void entry(Given given) {
        ValueEntry entry = given.entry();
        String kind = words.text("value.kind." + entry.kind().code());
        html.raw("<article>\n").element("h3", entry.words().isBlank() ? kind : entry.words());
        html.element(
                "p class=\"muted\"",
                Words.joined(
                        words.text("value.direction." + entry.direction().code()),
                        kind,
                        words.day(entry.on()),
                        given.need().isBlank() ? "" : words.text("value.served", given.need()),
                        said(entry),
                        given.origin()));
        html.raw("</article>\n");
    }

    private String said(ValueEntry entry) {
        LocalDate day = entry.confirmedOn();
        if (entry.direction() == Direction.RECEIVED) {
            return "";
        }
        return day == null
                ? words.text("value.unconfirmed")
                : words.text("value.confirmed", words.day(day));
    }
}
