package app.renmai.service.check;

import app.renmai.service.value.Facts;

import java.util.Set;

/**
 * What the user wants of the check.
 *
 * @param off the ids of the rules that are switched off
 * @param staleDays after how many days a fact is to be looked at again
 */
public record CheckSettings(Set<String> off, int staleDays) {
    /** Before the user says otherwise. */
    public static final CheckSettings USUAL = new CheckSettings(Set.of(), Facts.USUALLY_FRESH);

    /** Keeps the set unchangeable. */
    public CheckSettings {
        off = Set.copyOf(off);
    }
}
