package app.renmai.exchange.document;

import app.renmai.exchange.document.PersonFile.Research;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Offer;
import app.renmai.text.DateText;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found out about a person, as a part of the page about them. Links are text. */
final class ResearchSection {
    private final Words words;
    private final Html html;

    ResearchSection(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    /** Writes it; what is empty is left out. */
    void write(Research research) {
        if (!research.facts().isEmpty()) {
            heading("person.facts");
            research.facts().forEach(this::fact);
        }
        offers("person.offers", research.offers());
        offers("person.offers.meant", research.meant());
        if (!research.firstSentence().isBlank()) {
            heading("brief.part.first-sentence");
            html.element("p class=\"text\"", research.firstSentence());
        }
    }

    private void heading(String key) {
        html.element("h2", words.text(key));
    }

    private void fact(Fact fact) {
        LocalDate day = fact.lastTrue();
        String told =
                DateText.partial(
                        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), words.locale());
        entry(
                fact.words(),
                words.text("fact.kind." + fact.kind().code()),
                told,
                fact.source(),
                fact.link());
    }

    private void offers(String key, List<Offer> offers) {
        if (!offers.isEmpty()) {
            heading(key);
            offers.forEach(one -> entry(one.words(), one.proof(), one.link()));
        }
    }

    private void entry(String title, String... about) {
        html.raw("<article>\n").element("h3", title);
        html.element(
                "p class=\"muted\"",
                Stream.of(about)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(" · ")));
        html.raw("</article>\n");
    }
}
