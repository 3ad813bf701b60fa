package app.renmai.model.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which contacts a view shows.
 *
 * @param any whether one of the conditions is enough; else all of them must hold
 * @param conditions the conditions; without any, everybody is shown
 */
public record ViewRule(boolean any, List<Condition> conditions) {
    /** Everybody. */
    public static final ViewRule EVERYBODY = new ViewRule(false, List.of());

    /** Leaves out conditions that say nothing. */
    public ViewRule {
        conditions = conditions.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** Whether everybody is shown. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** The first condition of a kind. */
    public <C extends Condition> Optional<C> first(Class<C> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The same rule with a condition in the place of all of its kind, or at the end. */
    public ViewRule with(Condition condition) {
        return with(condition.getClass(), List.of(condition));
    }

    /** The same rule with conditions in the place of all of their kind, or at the end. */
    public ViewRule with(Class<? extends Condition> kind, List<? extends Condition> instead) {
        List<Condition> changed = new ArrayList<>();
        boolean placed = false;
        for (Condition each : conditions) {
            if (!kind.isInstance(each)) {
                changed.add(each);
            } else if (!placed) {
                changed.addAll(instead);
                placed = true;
            }
        }
        if (!placed) {
            changed.addAll(instead);
        }
        return new ViewRule(any, changed);
    }

    /** The same rule without the conditions of a kind. */
    public ViewRule without(Class<? extends Condition> kind) {
        return new ViewRule(
                any, conditions.stream().filter(each -> !kind.isInstance(each)).toList());
    }

    /** The same conditions, of which one is enough, or all must hold. */
    public ViewRule withAny(boolean one) {
        return new ViewRule(one, conditions);
    }
}
