package app.renmai.ui.view;

import app.renmai.model.contact.Standing;
import app.renmai.model.shared.Coded;
import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.FieldText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What contacts have in common, in words.
 *
 * @param desk the language
 */
public record RuleWords(Desk desk) {
    /** The whole rule in a line. */
    public String of(ViewRule rule) {
        List<String> parts = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            String words = of(rule, facet);
            if (!words.isEmpty()) {
                parts.add(words);
            }
        }
        return String.join(desk.text(rule.any() ? "rule.or" : "rule.and"), parts);
    }

    /** What a rule says of one facet; empty when nothing. */
    public String of(ViewRule rule, Facet facet) {
        return String.join(
                desk.text(rule.any() ? "rule.or" : "rule.and"),
                rule.conditions().stream()
                        .filter(facet.condition()::isInstance)
                        .map(this::of)
                        .toList());
    }

    private String of(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> desk.text("rule.words", words.typed());
            case Condition.Tags tags -> either(tags.names().stream().map(name -> "#" + name));
            case Condition.Organizations at ->
                    desk.text("rule.organization", either(at.names().stream()));
            case Condition.HasStanding has -> atLeast(has.least());
            case Condition.HasWarmth has -> either(coded("warmth.", has.warmths()));
            case Condition.NotSpoken silent -> silent(silent.months());
            case Condition.Kinds kinds ->
                    desk.text("rule.kind", either(coded("interaction.kind.", kinds.kinds())));
            case Condition.Places places ->
                    desk.text("rule.place", either(places.names().stream()));
            case Condition.HasField own -> of(own);
        };
    }

    /** Budget above 5000. */
    String of(Condition.HasField own) {
        FieldText text = new FieldText(desk);
        return desk.text(
                "rule.field." + own.test().code(),
                own.field().name(),
                either(own.values().stream().map(value -> text.shown(own.field(), value))));
    }

    /** Useful or more. */
    public String atLeast(Standing least) {
        String word = desk.text("standing." + least.code());
        return least == Standing.TRUSTED ? word : desk.text("rule.standing", word);
    }

    /** Not spoken for 6 months. */
    public String silent(int months) {
        return months == Condition.NotSpoken.NEVER
                ? desk.text("rule.not-spoken.never")
                : desk.text("rule.not-spoken", months);
    }

    private <E extends Enum<E> & Coded> Stream<String> coded(String prefix, Collection<E> values) {
        return values.stream()
                .sorted(Comparator.naturalOrder())
                .map(each -> desk.text(prefix + each.code()));
    }

    private String either(Stream<String> words) {
        return String.join(desk.text("rule.or"), words.toList());
    }
}
