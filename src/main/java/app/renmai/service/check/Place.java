package app.renmai.service.check;

import app.renmai.model.shared.Coded;

/** Where words stand. */
public enum Place implements Coded {
    SUBJECT("subject"),
    TEXT("text");

    private final String code;

    Place(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
