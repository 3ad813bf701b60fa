package app.renmai.exchange.csv;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import java.io.Serial;

/** Why a row of a table of ours cannot come in. */
final class RowProblem extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    /**
     * @param row the row
     * @param reason what is wrong with it
     * @param arguments what the reason names after the file
     */
    RowProblem(NamedRows.Named row, Reason reason, Object... arguments) {
        super(reason.code());
        this.remark = remark(row, reason, arguments);
    }

    /** What is to be said of it. */
    Remark remark() {
        return remark;
    }

    /** What is to be said of a row, which may come in nevertheless. */
    static Remark remark(NamedRows.Named row, Reason reason, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = row.table();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Remark.at(row.line(), reason, all);
    }
}
