package app.renmai.service.exchange;

import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.ContactCsvReader;
import app.renmai.exchange.csv.CsvColumn;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.store.CsvLayoutStore;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How CSV files are read: as they seem to be laid out, and as the user has corrected files of the
 * same layout before. What was corrected is remembered with the import, and undone with it.
 */
public final class CsvLayouts {
    private static final Logger LOG = LoggerFactory.getLogger(CsvLayouts.class);

    private final Workspace workspace;

    /** The layouts kept in a workspace. */
    public CsvLayouts(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Looks at the beginning of a file, off the calling thread.
     *
     * @param path the file
     * @param layout how to read it, or null to find out
     * @return the look; fails with an {@link UnreadableFileException} when it is no text
     */
    public CompletableFuture<CsvLook> look(Path path, @Nullable CsvLayout layout) {
        return CompletableFuture.supplyAsync(
                () -> {
                    TextFile file = TextFile.read(path, null);
                    CsvLayout detected = known(ContactCsvReader.detect(file));
                    return CsvLook.of(
                            ContactCsvReader.beginning(file),
                            detected,
                            layout == null ? corrected(file, detected) : layout);
                },
                task -> Thread.ofVirtual().name("csv-look").start(task));
    }

    /** How a file is read: as it seems to be laid out, corrected as the user has said once. */
    CsvLayout of(TextFile file) {
        return corrected(file, known(ContactCsvReader.detect(file)));
    }

    /** Columns that nobody knows but the user: they have the name of a field of their own. */
    private CsvLayout known(CsvLayout detected) {
        Map<String, CustomField> fields = new HashMap<>();
        Workspace.await(workspace.read(reader -> CustomFieldStore.of(reader, Target.CONTACT)))
                .forEach(field -> fields.put(Folding.fold(field.name()), field));
        List<CsvColumn> columns =
                detected.columns().stream().map(column -> known(column, fields)).toList();
        return fields.isEmpty() ? detected : detected.withColumns(columns);
    }

    private static CsvColumn known(CsvColumn column, Map<String, CustomField> fields) {
        CustomField field = fields.get(Folding.fold(column.name()));
        boolean open = !column.named() || column.meaning().equals(CsvMeaning.KEEP);
        return field != null && open
                ? column.withMeaning(CsvMeaning.own(field.name(), field.kind()))
                : column;
    }

    private CsvLayout corrected(TextFile file, CsvLayout detected) {
        Optional<String> said =
                Workspace.await(
                        workspace.read(
                                reader -> CsvLayoutStore.find(reader, detected.fingerprint())));
        return said.flatMap(text -> CsvCorrection.read(text, file.path()))
                .map(correction -> correction.apply(file, detected))
                .orElse(detected);
    }

    /** What is to be remembered of layouts that were used, by fingerprint. */
    static Map<String, String> corrections(Map<Path, CsvLayout> used) {
        Map<String, String> corrections = new HashMap<>();
        used.forEach(
                (path, layout) -> {
                    try {
                        CsvLayout detected = ContactCsvReader.detect(TextFile.read(path, null));
                        corrections.put(
                                detected.fingerprint(), CsvCorrection.of(detected, layout).text());
                    } catch (UnreadableFileException e) {
                        // The import has what it read; only the next file is asked about again.
                        LOG.warn("the layout of {} is not remembered", path, e);
                    }
                });
        return corrections;
    }

    /** Remembers corrections; one that corrects nothing is forgotten. */
    static void remember(Tx tx, Map<String, String> corrections) {
        corrections.forEach((layout, mapping) -> CsvLayoutStore.put(tx, layout, mapping));
    }
}
