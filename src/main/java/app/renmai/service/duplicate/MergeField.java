package app.renmai.service.duplicate;

import app.renmai.model.shared.Coded;

/** What can be had of one contact only when two are merged. Keys are {@code merge.field.<code>}. */
public enum MergeField implements Coded {
    NAME("name"),
    PREFIX("prefix"),
    SUFFIX("suffix"),
    NICKNAME("nickname"),
    PHONETIC("phonetic"),
    ADDRESS_AS("address-as"),
    BIRTHDAY("birthday"),
    PHOTO("photo"),
    HOW_MET("how-met"),
    MET_ON("met-on"),
    MET_THROUGH("met-through"),
    NOTES("notes");

    private final String code;

    MergeField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
