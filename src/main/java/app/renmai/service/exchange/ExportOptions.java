package app.renmai.service.exchange;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * How to export.
 *
 * @param format the format
 * @param contacts the ids of the contacts to export with what hangs on them, or null for everything
 * @param raw for CSV: whether the values are written exactly as they are, for programs
 */
public record ExportOptions(Format format, @Nullable Set<Long> contacts, boolean raw) {
    /** Keeps the set unchangeable. */
    public ExportOptions {
        contacts = contacts == null ? null : Set.copyOf(contacts);
    }

    /** Everything, in a format. */
    public static ExportOptions all(Format format) {
        return new ExportOptions(format, null, false);
    }

    /** What an export is written as. Message keys are {@code export.format.<code>}. */
    public enum Format implements Coded {
        /** A folder with one CSV file a table. */
        CSV("csv"),
        /** One file of vCards 4.0. */
        VCARD("vcard"),
        /** One file of vCards 3.0, for older phones and programs. */
        VCARD_3("vcard3");

        private final String code;

        Format(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
