package app.renmai.exchange.csv;

import app.renmai.model.shared.Coded;

/**
 * In which order a file writes the parts of a date of digits, such as 4/5/85, where they do not
 * tell by themselves. Message keys are {@code csv.dates.<code>}.
 */
public enum DateOrder implements Coded {
    YEAR_MONTH_DAY("ymd"),
    MONTH_DAY_YEAR("mdy"),
    DAY_MONTH_YEAR("dmy");

    private final String code;

    DateOrder(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
