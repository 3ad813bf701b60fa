package app.renmai.model.view;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Warmth;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.shared.Coded;

import java.util.List;
import java.util.Set;

/** Something contacts have in common. One of several values is enough. */
public sealed interface Condition {
    /** Whether it names nothing, and so says nothing. */
    boolean isEmpty();

    /**
     * They are found by what is typed.
     *
     * @param typed words that must all match
     */
    record Words(String typed) implements Condition {
        @Override
        public boolean isEmpty() {
            return typed.isBlank();
        }
    }

    /**
     * They bear one of the tags.
     *
     * @param names their names; case and accents do not matter
     */
    record Tags(List<String> names) implements Condition {
        /** Keeps the list unchangeable. */
        public Tags {
            names = List.copyOf(names);
        }

        @Override
        public boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /**
     * They work at one of the organizations now.
     *
     * @param names their names; case and accents do not matter
     */
    record Organizations(List<String> names) implements Condition {
        /** Keeps the list unchangeable. */
        public Organizations {
            names = List.copyOf(names);
        }

        @Override
        public boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /**
     * One has come at least so far with them.
     *
     * @param least how far
     */
    record HasStanding(Standing least) implements Condition {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /**
     * They are as warm as that.
     *
     * @param warmths how warm
     */
    record HasWarmth(Set<Warmth> warmths) implements Condition {
        /** Keeps the set unchangeable. */
        public HasWarmth {
            warmths = Set.copyOf(warmths);
        }

        @Override
        public boolean isEmpty() {
            return warmths.isEmpty();
        }
    }

    /**
     * Both sides have not spoken for so long.
     *
     * @param months for so many months of the calendar at least; with {@link #NEVER}, not yet at
     *     all
     */
    record NotSpoken(int months) implements Condition {
        /** Not yet at all. */
        public static final int NEVER = 0;

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /**
     * There was an interaction of one of the kinds with them.
     *
     * @param kinds the kinds
     */
    record Kinds(Set<Interaction.Kind> kinds) implements Condition {
        /** Keeps the set unchangeable. */
        public Kinds {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public boolean isEmpty() {
            return kinds.isEmpty();
        }
    }

    /**
     * One of their addresses is in one of the places.
     *
     * @param names a city, a street, a country; a part of an address as it is written
     */
    record Places(List<String> names) implements Condition {
        /** Keeps the list unchangeable. */
        public Places {
            names = List.copyOf(names);
        }

        @Override
        public boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /**
     * They have, or do not have, something in a field of the user's own.
     *
     * @param field the field as it is now
     * @param test what is asked of its value
     * @param values what it is asked against, in the form the field's kind has; one of several is
     *     enough
     */
    record HasField(CustomField field, Test test, List<String> values) implements Condition {
        /** Keeps the list unchangeable. */
        public HasField {
            values = List.copyOf(values);
        }

        @Override
        public boolean isEmpty() {
            return test.asks() && values.isEmpty();
        }
    }

    /**
     * What can be asked of a field's value. Message keys are {@code rule.field.<code>} and {@code
     * field.test.<code>}.
     */
    enum Test implements Coded {
        /** Whether there is one. */
        HAS("has"),
        LACKS("lacks"),
        IS("is"),
        CONTAINS("contains"),
        BEFORE("before"),
        AFTER("after"),
        LESS("less"),
        GREATER("greater");

        private final String code;

        Test(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether it needs something to ask against. */
        public boolean asks() {
            return this != HAS && this != LACKS;
        }

        /** What can be asked of the values of a kind. */
        public static List<Test> of(Kind kind) {
            return switch (kind) {
                case TEXT -> List.of(CONTAINS, IS, HAS, LACKS);
                case NUMBER -> List.of(GREATER, LESS, IS, HAS, LACKS);
                case DATE -> List.of(BEFORE, AFTER, IS, HAS, LACKS);
                case CHOICE -> List.of(IS, HAS, LACKS);
                case LINK -> List.of(HAS, CONTAINS, LACKS);
            };
        }
    }
}
