package app.renmai.service.pitch;

import app.renmai.model.shared.Coded;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Something that belongs to a contact and so hardly into a text to another.
 *
 * @param kind what it is
 * @param words how it is written
 * @param fact the fact, when it is one
 */
public record Belonging(Kind kind, String words, @Nullable UUID fact) {

    /** What can belong to somebody. Message keys are {@code belonging.<code>}. */
    public enum Kind implements Coded {
        /** Something that was found out about them, or about where they work. */
        FACT("fact"),
        /** Their name, in any script, or how they are addressed. */
        NAME("name"),
        /** Where they work or worked. */
        ORGANIZATION("organization"),
        /** What is made there. */
        PRODUCT("product"),
        /** Who competes with it. */
        COMPETITOR("competitor"),
        /** Who else works there. */
        COLLEAGUE("colleague"),
        /** An address, a number, a link. */
        REACH("reach");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    static Belonging of(Kind kind, String words) {
        return new Belonging(kind, words.strip(), null);
    }

    static Belonging fact(UUID uid, String words) {
        return new Belonging(Kind.FACT, words.strip(), uid);
    }

    /** What it is known by when it was looked at; in one line. */
    public String key() {
        return kind.code() + ":" + (fact == null ? folded() : fact);
    }

    /** Its words as they are compared. */
    String folded() {
        return Folding.fold(words.strip());
    }
}
