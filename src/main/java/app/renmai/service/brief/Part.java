package app.renmai.service.brief;

import app.renmai.model.shared.Coded;

/** The eight parts that make a brief whole. Message keys are {@code brief.part.<code>}. */
public enum Part implements Coded {
    PRODUCT("product"),
    CAMPAIGNS("campaigns"),
    COMPETITORS("competitors"),
    OVERLOOKED("overlooked"),
    NEEDS("needs"),
    OFFERS("offers"),
    TALKS("talks"),
    FIRST_SENTENCE("first-sentence");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Its number on the page, from 1. */
    public int number() {
        return ordinal() + 1;
    }
}
