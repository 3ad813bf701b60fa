package app.renmai.service.check;

import app.renmai.service.check.CheckInput.Background;

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
        Names foreign = Names.ofOrganizations(background.foreignNames());
        Names people = Names.of(background.them().names());
        Names organizations = Names.ofOrganizations(background.them().organizations());
        for (Reading reading : List.of(passage.subject(), passage.body())) {
            List<Lexicon.Hit> theirs = new ArrayList<>(people.all(reading.plain()));
            theirs.addAll(organizations.all(reading.plain()));
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
}
