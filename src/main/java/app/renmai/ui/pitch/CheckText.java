package app.renmai.ui.pitch;

import app.renmai.service.check.CheckResult;
import app.renmai.service.check.Finding;
import app.renmai.service.check.Said;
import app.renmai.ui.desk.Times;

import java.time.LocalDate;

/**
 * What the check says, in the user's language.
 *
 * @param times the language and how days are written in it
 */
public record CheckText(Times times) {
    /** A sentence. */
    public String say(Said said) {
        Object[] arguments =
                said.arguments().stream()
                        .map(each -> each instanceof LocalDate day ? times.day(day) : each)
                        .toArray();
        return times.messages().text(said.key(), arguments);
    }

    /** How well a finding is founded, in words. */
    public String evidence(Finding finding) {
        return times.messages().text("check.evidence." + finding.evidence().code());
    }

    /** How much there is to look at. */
    public String count(CheckResult result) {
        int count = result.findings().size();
        return times.messages().text("check.count", count);
    }

    /** How many of the sentences are about them. */
    public String summary(CheckResult result) {
        CheckResult.Summary summary = result.summary();
        return times.messages().text("check.summary", summary.aboutThem(), summary.sentences());
    }

    /** What a rule is about. */
    public String rule(String id) {
        return times.messages().text("check.rule." + id);
    }

    /** Why there is a rule. */
    public String reason(String id) {
        return times.messages().text("check.rule." + id + ".reason");
    }
}
