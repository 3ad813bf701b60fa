package app.renmai.service.check;

import app.renmai.service.check.CheckInput.Background;
import app.renmai.service.check.CheckInput.Them;

import java.util.ArrayList;
import java.util.List;

/** Facts and names that belong to somebody else: left over in a text that was reused. */
final class ForeignFact implements Rule {
    @Override
    public String id() {
        return "foreign-fact";
    }

    @Override
    public Evidence evidence() {
        return Evidence.COMMON_PRACTICE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        for (Passage.Linked link : passage.links()) {
            link.fact()
                    .filter(fact -> !fact.theirs())
                    .ifPresent(
                            fact ->
                                    notes.find(
                                            "foreign-fact",
                                            passage.body().span(link.start(), link.end()),
                                            passage.quote(link.start(), link.end()),
                                            fact.about()));
        }
        Background background = passage.input().background();
        Names foreign = Names.of(background.foreignNames());
        Names own = Names.of(own(background.them()));
        for (Reading reading : List.of(passage.subject(), passage.body())) {
            List<Lexicon.Hit> theirs = own.all(reading.plain());
            foreign.all(reading.plain()).stream()
                    .filter(hit -> theirs.stream().noneMatch(hit::overlaps))
                    .forEach(
                            hit ->
                                    notes.find(
                                            "foreign-fact.name",
                                            reading.span(hit.start(), hit.end()),
                                            reading.text().substring(hit.start(), hit.end())));
        }
    }

    private static List<String> own(Them them) {
        List<String> own = new ArrayList<>(them.names());
        own.addAll(them.organizations());
        return own;
    }
}
