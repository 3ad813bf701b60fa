package app.renmai.exchange.document;

import app.renmai.exchange.document.PersonFile.Joint;
import app.renmai.model.activity.Attachment;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.DateText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** What was done together with a person, as a part of the page about them. */
final class WorkSection {
    private final Words words;
    private final Html html;
    private final Consumer<List<Attachment>> links;

    /**
     * @param links writes where files lie
     */
    WorkSection(Words words, Html html, Consumer<List<Attachment>> links) {
        this.words = words;
        this.html = html;
        this.links = links;
    }

    /** Writes it; nothing when there is none. */
    void write(List<Joint> works) {
        if (!works.isEmpty()) {
            html.element("h2", words.text("section.collaborations"));
            works.forEach(this::work);
        }
    }

    private void work(Joint each) {
        Collaboration it = each.collaboration();
        html.raw("<article>\n").element("h3", it.title());
        line(
                day(it.starts()),
                day(it.ends()),
                words.text("collaboration.result." + it.result().code()),
                each.own().part());
        line(it.goal());
        line(it.resultWords());
        line(each.own().said());
        if (!each.others().isEmpty()) {
            line(words.text("person.with", String.join(", ", each.others())));
        }
        links.accept(each.attachments());
        html.raw("</article>\n");
    }

    private void line(String... parts) {
        String told = Words.joined(parts);
        if (!told.isEmpty()) {
            html.element("p class=\"muted\"", told);
        }
    }

    private String day(@Nullable PartialDate date) {
        return date == null
                ? ""
                : DateText.partial(date.year(), date.month(), date.day(), words.locale());
    }
}
