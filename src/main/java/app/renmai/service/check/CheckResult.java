package app.renmai.service.check;

import app.renmai.service.pitch.TextLength;

import java.util.List;

/**
 * What was found in a text. There is no grade.
 *
 * @param findings what to look at, in the order of the text
 * @param holds what is well as it is, in the order of the rules
 * @param summary the text in figures
 */
public record CheckResult(List<Finding> findings, List<Held> holds, Summary summary) {
    /** Nothing was looked at. */
    public static final CheckResult NOTHING =
            new CheckResult(List.of(), List.of(), new Summary(0, 0, new TextLength(0, false)));

    /** Keeps the lists unchangeable. */
    public CheckResult {
        findings = List.copyOf(findings);
        holds = List.copyOf(holds);
    }

    /**
     * A text in figures.
     *
     * @param sentences how many sentences it has, greeting and signature left out
     * @param aboutThem how many of these are about the reader's side
     * @param length how long it is
     */
    public record Summary(int sentences, int aboutThem, TextLength length) {}
}
