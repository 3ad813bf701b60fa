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
 * @param innerNotes for CSV: whether what goes on in the user while nobody answers goes out, too
 * @param hidden whether what is private goes out, too
 * @param calendar for a calendar: its zone and words, else null
 */
public record ExportOptions(
        Format format,
        @Nullable Set<Long> contacts,
        boolean raw,
        boolean innerNotes,
        boolean hidden,
        @Nullable CalendarSettings calendar) {
    /** Keeps the set unchangeable. */
    public ExportOptions {
        contacts = contacts == null ? null : Set.copyOf(contacts);
    }

    /** How to export what is no calendar. */
    public ExportOptions(Format format, @Nullable Set<Long> contacts, boolean raw) {
        this(format, contacts, raw, false, false, null);
    }

    /** The same, with what a calendar needs. */
    public ExportOptions with(CalendarSettings settings) {
        return new ExportOptions(format, contacts, raw, innerNotes, hidden, settings);
    }

    /** The same, with or without what goes on in the user while nobody answers. */
    public ExportOptions withInnerNotes(boolean wanted) {
        return new ExportOptions(format, contacts, raw, wanted, hidden, calendar);
    }

    /** The same, with or without what is private. */
    public ExportOptions withHidden(boolean wanted) {
        return new ExportOptions(format, contacts, raw, innerNotes, wanted, calendar);
    }

    /** The same, of other contacts. */
    ExportOptions of(Set<Long> others) {
        return new ExportOptions(format, others, raw, innerNotes, hidden, calendar);
    }

    /** Everything, in a format. */
    public static ExportOptions all(Format format) {
        return new ExportOptions(format, null, false);
    }

    /** What an export is written as. Message keys are {@code export.format.<code>}. */
    public enum Format implements Coded {
        /** A folder with one CSV file a table. */
        CSV("csv", ""),
        /** One file of vCards 4.0. */
        VCARD("vcard", "vcf"),
        /** One file of vCards 3.0, for older phones and programs. */
        VCARD_3("vcard3", "vcf"),
        /** One file of an iCalendar. */
        ICS("ics", "ics"),
        /** A workbook of the contacts, to look at and print. */
        XLSX("xlsx", "xlsx"),
        /** The whole workspace in one zip, from which it can be made again. */
        ARCHIVE("archive", "zip");

        private final String code;
        private final String ending;

        Format(String code, String ending) {
            this.code = code;
            this.ending = ending;
        }

        @Override
        public String code() {
            return code;
        }

        /** How the name of the file ends, without the dot; empty for a folder. */
        public String ending() {
            return ending;
        }

        /** Whether it is written into a folder and not into a file. */
        public boolean isFolder() {
            return ending.isEmpty();
        }

        /** Whether it holds everything, whoever is chosen. */
        public boolean isWhole() {
            return this == ARCHIVE;
        }
    }
}
