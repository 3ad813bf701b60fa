package app.renmai.service.exchange;

import app.renmai.exchange.csv.CsvLayout;
import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to import.
 *
 * @param format the format of the files
 * @param charset the charset they are in, or null to find out
 * @param onDuplicate what to do with people who are known already
 * @param dryRun whether to say only what would be done
 * @param newPeople whether those who take part in a talk and whom nobody knows become contacts
 * @param layouts how CSV files are laid out, where the user has said so
 */
public record ImportOptions(
        Format format,
        @Nullable Charset charset,
        OnDuplicate onDuplicate,
        boolean dryRun,
        boolean newPeople,
        Map<Path, CsvLayout> layouts) {

    /** Finds out everything, and completes those who are known with what is new. */
    public static final ImportOptions USUAL =
            new ImportOptions(Format.AUTO, null, OnDuplicate.MERGE, false, false, Map.of());

    /** Keeps the map unchangeable. */
    public ImportOptions {
        layouts = Map.copyOf(layouts);
    }

    /** The format of a file. */
    public enum Format implements Coded {
        AUTO("auto"),
        VCARD("vcard", ".vcf", ".vcard"),
        CSV("csv", ".csv", ".tsv"),
        /** Calendars. */
        ICS("ics", ".ics", ".ical", ".vcs"),
        /** One mail, or an mbox of many. */
        MAIL("mail", ".eml", ".mbox"),
        /** Address books of directories and of Thunderbird. */
        LDIF("ldif", ".ldif", ".ldi"),
        /** The account that Monica 4 exports, as JSON or SQL. */
        MONICA("monica", ".json", ".sql"),
        /** The whole of another workspace. */
        ARCHIVE("archive");

        private final String code;
        private final List<String> endings;

        Format(String code, String... endings) {
            this.code = code;
            this.endings = List.of(endings);
        }

        /** How the names of its files end. */
        public List<String> endings() {
            return endings;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What to do with people who are known already. Message keys are {@code
     * import.duplicate.<code>}.
     */
    public enum OnDuplicate implements Coded {
        /** Leave them as they are. */
        SKIP("skip"),
        /** Add what is new; nothing that is known is overwritten. */
        MERGE("merge"),
        /** Make another contact. */
        CREATE("create");

        private final String code;

        OnDuplicate(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The same options, for a dry run or not. */
    public ImportOptions withDryRun(boolean dry) {
        return new ImportOptions(format, charset, onDuplicate, dry, newPeople, layouts);
    }

    /** The same options with another charset. */
    public ImportOptions withCharset(@Nullable Charset newCharset) {
        return new ImportOptions(format, newCharset, onDuplicate, dryRun, newPeople, layouts);
    }

    /** The same options with another way of treating people who are known. */
    public ImportOptions withOnDuplicate(OnDuplicate now) {
        return new ImportOptions(format, charset, now, dryRun, newPeople, layouts);
    }

    /** The same options, with those whom nobody knows as new contacts or without them. */
    public ImportOptions withNewPeople(boolean all) {
        return new ImportOptions(format, charset, onDuplicate, dryRun, all, layouts);
    }

    /** The same options with the layout of a CSV file. */
    public ImportOptions withLayout(Path file, CsvLayout layout) {
        Map<Path, CsvLayout> all = new HashMap<>(layouts);
        all.put(file, layout);
        return new ImportOptions(format, charset, onDuplicate, dryRun, newPeople, all);
    }
}
