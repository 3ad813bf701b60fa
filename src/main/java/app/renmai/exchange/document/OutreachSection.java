package app.renmai.exchange.document;

import app.renmai.exchange.document.PersonFile.Approach;
import app.renmai.exchange.document.PersonFile.Brought;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.StopWish;

import java.time.Instant;
import java.time.LocalDate;

/** Outreach threads with a person, and whom they were brought to: a part of the page about them. */
final class OutreachSection {
    private final Words words;
    private final Html html;

    OutreachSection(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    /** Writes it; what is empty is left out. */
    void write(PersonFile.Reach reach) {
        StopWish stop = reach.stop();
        if (stop != null) {
            html.element("h2", words.text("person.stop"));
            html.element("p class=\"text\"", Words.joined(words.day(stop.saidOn()), stop.words()));
        }
        if (!reach.threads().isEmpty()) {
            html.element("h2", words.text("person.outreach"));
            reach.threads().forEach(this::thread);
        }
        if (!reach.introductions().isEmpty()) {
            html.element("h2", words.text("introduction.title"));
            reach.introductions().forEach(this::brought);
        }
    }

    private void brought(Brought one) {
        LocalDate made = one.introduction().madeOn();
        html.raw("<article>\n").element("h3", one.other());
        html.element(
                "p class=\"muted\"",
                Words.joined(
                        one.side().why(),
                        words.text("introduction.consent." + one.side().consent().code()),
                        made == null ? "" : words.text("introduction.made.on", words.day(made)),
                        made == null
                                ? ""
                                : words.text(
                                        "introduction.result."
                                                + one.introduction().result().code()),
                        one.introduction().resultWords()));
        html.raw("</article>\n");
    }

    private void thread(Approach thread) {
        html.raw("<article>\n").element("h3", thread.outreach().purpose());
        html.element(
                "p class=\"muted\"",
                Words.joined(
                        words.text("outreach.state." + thread.outreach().state().code()),
                        thread.outreach().theirWords()));
        thread.attempts().forEach(each -> html.element("p", line(each)));
        html.raw("</article>\n");
    }

    private String line(Attempt attempt) {
        return Words.joined(
                attempt.number() + ". " + day(attempt.madeAt()),
                words.text("carried." + attempt.carried().code()),
                attempt.carriedWords(),
                words.text("attempt.outcome." + attempt.outcome().code()),
                attempt.answer(),
                attempt.note());
    }

    private String day(Instant moment) {
        return words.day(LocalDate.ofInstant(moment, words.zone()));
    }
}
