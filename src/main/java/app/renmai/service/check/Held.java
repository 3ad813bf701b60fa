package app.renmai.service.check;

/**
 * Something that is well as it is.
 *
 * @param rule the id of the rule
 * @param sentence what holds
 */
public record Held(String rule, Said sentence) {}
