package app.renmai.ui.view;

import app.renmai.model.shared.Coded;
import app.renmai.model.view.Condition;

/** What contacts can have in common. Message keys are {@code facet.<code>}. */
public enum Facet implements Coded {
    TAG("tag", Condition.Tags.class),
    ORGANIZATION("organization", Condition.Organizations.class),
    STANDING("standing", Condition.HasStanding.class),
    WARMTH("warmth", Condition.HasWarmth.class),
    LAST_TALK("last-talk", Condition.NotSpoken.class),
    KIND("kind", Condition.Kinds.class),
    PLACE("place", Condition.Places.class),
    /** Fields of the user's own. */
    FIELD("field", Condition.HasField.class),
    /** What was typed into the filter when the view was saved. */
    WORDS("words", Condition.Words.class);

    private final String code;
    private final Class<? extends Condition> condition;

    Facet(String code, Class<? extends Condition> condition) {
        this.code = code;
        this.condition = condition;
    }

    @Override
    public String code() {
        return code;
    }

    /** The conditions it is about. */
    public Class<? extends Condition> condition() {
        return condition;
    }
}
