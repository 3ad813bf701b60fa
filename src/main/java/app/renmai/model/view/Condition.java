package app.renmai.model.view;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Warmth;

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
}
