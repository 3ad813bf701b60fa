package app.renmai.service.check;

/**
 * A rule as it is shown where it can be switched. Its title is the message {@code check.rule.} and
 * its id, its reason the same with {@code .reason}.
 *
 * @param id its id
 * @param evidence how well its reason is founded
 * @param source the study, when it is {@link Evidence#STUDIED}; else empty
 */
public record RuleInfo(String id, Evidence evidence, String source) {}
