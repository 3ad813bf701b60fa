package app.renmai.service.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks pitches over. The same input has the same result; nothing is read or kept. */
public final class PitchCheck {
    private static final List<RuleInfo> RULES =
            Rules.ALL.stream()
                    .map(rule -> new RuleInfo(rule.id(), rule.evidence(), rule.source()))
                    .toList();

    private final Sentences sentences = new Sentences();

    /** All rules, as they are listed. */
    public static List<RuleInfo> rules() {
        return RULES;
    }

    /** Looks a pitch over. Can be called by several threads at once. */
    public CheckResult check(CheckInput input) {
        Passage passage = Passage.of(input, sentences);
        List<Finding> findings = new ArrayList<>();
        List<Held> holds = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if (input.settings().off().contains(rule.id())) {
                continue;
            }
            Notes notes = new Notes(rule, input.draft());
            rule.look(passage, notes);
            notes.findings().stream()
                    .filter(finding -> !input.ignored().contains(finding.mark()))
                    .forEach(findings::add);
            holds.addAll(notes.held());
        }
        findings.sort(
                Comparator.comparing((Finding finding) -> finding.span().place())
                        .thenComparing(finding -> finding.span().start()));
        return new CheckResult(
                findings,
                holds,
                new CheckResult.Summary(
                        passage.counted().size(), passage.topics().count(), passage.length()));
    }
}
