package app.renmai.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file holds.
 *
 * @param format its format: {@code vcard}, {@code csv}, {@code ldif}, {@code ics}, {@code mail},
 *     {@code monica}
 * @param variant who wrote it, as far as one can tell: {@code 3.0}, {@code google}, {@code outlook}
 * @param charset the name of the charset it is written in
 * @param contacts the people in it, in the order of the file
 * @param timeline what it tells of the time spent with people
 * @param organizations the organizations of which it tells more than who works there
 * @param rejected what should have been a person and could not be read
 * @param skipped what is no person: groups, rows of members who are gone
 * @param unused the columns or properties that hold something for which there is no field
 * @param kept those of them that are kept with the contact nevertheless
 * @param habits how one works with the people in it
 */
public record ImportedFile(
        String format,
        String variant,
        String charset,
        List<ImportedContact> contacts,
        ImportedTimeline timeline,
        List<ImportedOrganization> organizations,
        List<Remark> rejected,
        List<Remark> skipped,
        List<String> unused,
        List<String> kept,
        ImportedHabits habits) {
    /** Keeps the lists unchangeable. */
    public ImportedFile {
        contacts = List.copyOf(contacts);
        organizations = List.copyOf(organizations);
        rejected = List.copyOf(rejected);
        skipped = List.copyOf(skipped);
        unused = List.copyOf(unused);
        kept = List.copyOf(kept);
    }

    /** A file that tells of people and talks alone. */
    public ImportedFile(
            String format,
            String variant,
            String charset,
            List<ImportedContact> contacts,
            ImportedTimeline timeline,
            List<Remark> rejected,
            List<Remark> skipped,
            List<String> unused,
            List<String> kept) {
        this(
                format,
                variant,
                charset,
                contacts,
                timeline,
                List.of(),
                rejected,
                skipped,
                unused,
                kept,
                ImportedHabits.NONE);
    }

    /**
     * How many records a file about what happened holds: those that came in, however often one of
     * them repeats, those rejected and those left out.
     */
    public int timelineRecords() {
        Set<Integer> lines = new HashSet<>();
        timeline.interactions().forEach(interaction -> lines.add(interaction.line()));
        rejected.forEach(remark -> lines.add(remark.line()));
        skipped.stream()
                .filter(remark -> !remark.reason().isNote())
                .forEach(remark -> lines.add(remark.line()));
        return lines.size();
    }
}
