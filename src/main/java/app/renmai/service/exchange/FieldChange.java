package app.renmai.service.exchange;

import app.renmai.model.shared.Coded;

/**
 * What a record of a file says that is not here yet.
 *
 * @param field which field
 * @param before what is here; empty when nothing is
 * @param after what the file says
 * @param effect what becomes of it
 */
public record FieldChange(Field field, String before, String after, Effect effect) {

    /** A field. Message keys are {@code import.field.<code>}. */
    public enum Field implements Coded {
        NAME("name"),
        NICKNAME("nickname"),
        PHONETIC("phonetic"),
        ADDRESS_AS("address-as"),
        POINT("point"),
        POSITION("position"),
        DATE("date"),
        TAG("tag"),
        HOW_MET("how-met"),
        MET_ON("met-on"),
        MET_THROUGH("met-through"),
        NOTES("notes"),
        RELATION("relation"),
        KEPT("kept"),
        PHOTO("photo"),
        CADENCE("cadence"),
        /** A field of the user's own. */
        OWN("own"),
        PEOPLE("people"),
        PLACE("place"),
        DUE("due"),
        TEXT("text"),
        /** What went out in a thread: the moment, a space, and what it carried in words. */
        ATTEMPT("attempt");

        private final String code;

        Field(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What becomes of a difference. Message keys are {@code import.effect.<code>}. */
    public enum Effect implements Coded {
        /** It is added to what is here. */
        ADD("add"),
        /** It takes the place of what is here. */
        REPLACE("replace"),
        /** What is here stays; the file's value does not come in. */
        KEEP("keep");

        private final String code;

        Effect(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    static FieldChange add(Field field, String after) {
        return new FieldChange(field, "", after, Effect.ADD);
    }

    static FieldChange keep(Field field, String before, String after) {
        return new FieldChange(field, before, after, Effect.KEEP);
    }
}
