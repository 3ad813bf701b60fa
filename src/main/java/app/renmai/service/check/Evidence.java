package app.renmai.service.check;

import app.renmai.model.shared.Coded;

/** How well the reason of a rule is founded. Message keys are {@code check.evidence.<code>}. */
public enum Evidence implements Coded {
    /** Research that can be cited says so; the rule names it. */
    STUDIED("studied", 3),
    /** People who do it well have long done it so; no study is claimed. */
    COMMON_PRACTICE("common-practice", 2),
    /** This program's own view, as its method has it. */
    HOUSE_RULE("house-rule", 1);

    private final String code;
    private final int strength;

    Evidence(String code, int strength) {
        this.code = code;
        this.strength = strength;
    }

    @Override
    public String code() {
        return code;
    }

    /** From 1 to 3, for the dots. */
    public int strength() {
        return strength;
    }
}
