package app.renmai.service.field;

import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.view.Condition;
import app.renmai.model.view.Condition.HasField;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/** Whether what somebody has in a field is what is asked for. */
public final class FieldTest {
    private FieldTest() {}

    /** Tells by a value, or by null where there is none; what is asked for is read once. */
    public static Predicate<@Nullable String> of(HasField condition) {
        if (condition.test() == Condition.Test.HAS) {
            return value -> value != null;
        }
        if (condition.test() == Condition.Test.LACKS) {
            return value -> value == null;
        }
        List<Predicate<String>> any =
                condition.values().stream().map(asked -> of(condition, asked)).toList();
        return value -> value != null && any.stream().anyMatch(test -> test.test(value));
    }

    private static Predicate<String> of(HasField condition, String asked) {
        return switch (condition.test()) {
            case HAS, LACKS -> throw new IllegalArgumentException("asks for nothing");
            case IS -> is(condition.field().kind(), asked);
            case CONTAINS -> {
                String part = Folding.fold(asked);
                yield value -> Folding.fold(value).contains(part);
            }
            case BEFORE -> FieldOrder.date(asked, true);
            case AFTER -> FieldOrder.date(asked, false);
            case LESS -> FieldOrder.number(asked, true);
            case GREATER -> FieldOrder.number(asked, false);
        };
    }

    private static Predicate<String> is(Kind kind, String asked) {
        return switch (kind) {
            case NUMBER -> FieldOrder.sameNumber(asked);
            case DATE -> FieldOrder.sameDate(asked);
            case TEXT, CHOICE, LINK -> {
                String same = Folding.fold(asked);
                yield value -> Folding.fold(value).equals(same);
            }
        };
    }
}
