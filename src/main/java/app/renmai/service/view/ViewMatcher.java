package app.renmai.service.view;

import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.field.FieldTest;
import app.renmai.text.Folding;
import app.renmai.text.Query;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which contacts a rule shows on a day. What the rule names is folded once, not once a contact. */
public final class ViewMatcher {
    private ViewMatcher() {}

    /** Tells who is shown; everybody without a condition. */
    public static Predicate<ContactRow> of(ViewRule rule, Today today) {
        List<Predicate<ContactRow>> tests =
                rule.conditions().stream().map(each -> of(each, today)).toList();
        if (tests.isEmpty()) {
            return _ -> true;
        }
        return rule.any()
                ? row -> tests.stream().anyMatch(test -> test.test(row))
                : row -> tests.stream().allMatch(test -> test.test(row));
    }

    private static Predicate<ContactRow> of(Condition condition, Today today) {
        return switch (condition) {
            case Condition.Words words -> {
                Query query = Query.parse(words.typed());
                yield row -> query.matches(row.nameKey(), row.text());
            }
            case Condition.Tags tags -> {
                Set<String> names = folded(tags.names());
                yield row -> row.tags().stream().anyMatch(tag -> names.contains(Folding.fold(tag)));
            }
            case Condition.Organizations organizations -> {
                Set<String> names = folded(organizations.names());
                yield row ->
                        !row.organization().isEmpty()
                                && names.contains(Folding.fold(row.organization()));
            }
            case Condition.HasStanding has -> row -> row.standing().atLeast(has.least());
            case Condition.HasWarmth has ->
                    row -> {
                        WarmthNow now = today.warmth(row.touch());
                        return now != null && has.warmths().contains(now.warmth());
                    };
            case Condition.NotSpoken silent -> row -> silent(row, silent.months(), today);
            case Condition.Kinds kinds ->
                    row -> row.kinds().stream().anyMatch(kinds.kinds()::contains);
            case Condition.HasField own -> {
                long field = own.field().id();
                Predicate<@Nullable String> test = FieldTest.of(own);
                yield row -> test.test(row.own().get(field));
            }
            case Condition.Places places -> {
                Set<String> names = folded(places.names());
                yield row ->
                        !row.place().isEmpty()
                                && names.stream().anyMatch(name -> row.place().contains(name));
            }
        };
    }

    private static boolean silent(ContactRow row, int months, Today today) {
        if (row.touch().last() == null) {
            return months == Condition.NotSpoken.NEVER;
        }
        return months != Condition.NotSpoken.NEVER
                && !row.touch()
                        .last()
                        .atZone(today.zone())
                        .toLocalDate()
                        .isAfter(today.day().minusMonths(months));
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new HashSet<>();
        names.forEach(name -> folded.add(Folding.fold(name)));
        return folded;
    }
}
