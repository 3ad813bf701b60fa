package app.renmai.exchange.document;

import app.renmai.exchange.document.PersonFile.Research;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Offer;

import java.util.List;

/** What was found out about a person, as a part of the page about them. Links are text. */
final class ResearchSection {
    private final Words words;
    private final Html html;

    ResearchSection(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    /** Writes it; what is empty is left out. */
    void write(Research research, PersonFile.Worth worth) {
        if (!research.facts().isEmpty()) {
            heading("person.facts");
            research.facts().forEach(this::fact);
        }
        offers("person.offers", research.offers(), worth);
        offers("person.offers.meant", research.meant(), worth);
        if (!research.firstSentence().isBlank()) {
            heading("brief.part.first-sentence");
            html.element("p class=\"text\"", research.firstSentence());
        }
    }

    private void heading(String key) {
        html.element("h2", words.text(key));
    }

    private void fact(Fact fact) {
        entry(
                fact.words(),
                words.text("fact.kind." + fact.kind().code()),
                words.day(fact.lastTrue()),
                fact.source(),
                fact.link());
    }

    private void offers(String key, List<Offer> offers, PersonFile.Worth worth) {
        if (!offers.isEmpty()) {
            heading(key);
            offers.forEach(
                    one ->
                            entry(
                                    one.words(),
                                    one.proof(),
                                    String.join(", ", worth.proofs(one.id())),
                                    one.link(),
                                    String.join(", ", worth.offerTags(one.id()))));
        }
    }

    private void entry(String title, String... about) {
        html.raw("<article>\n").element("h3", title);
        html.element("p class=\"muted\"", Words.joined(about));
        html.raw("</article>\n");
    }
}
