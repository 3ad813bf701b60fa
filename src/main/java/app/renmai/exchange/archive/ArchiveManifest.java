package app.renmai.exchange.archive;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an archive says of itself, in {@code manifest.json}. Of two archives of the same workspace
 * only {@code madeAt} differs.
 *
 * @param program the version of the program that made it
 * @param schema the version of the tables
 * @param madeAt when it was made
 * @param tables the tables in it, in the order of their references
 * @param attachments how many files are in it
 * @param missing the hashes of files that the tables speak of and that were not there
 */
public record ArchiveManifest(
        String program,
        int schema,
        Instant madeAt,
        List<TablePart> tables,
        long attachments,
        List<String> missing) {
    /** The name of its entry. */
    public static final String ENTRY = "manifest.json";

    private static final String FORMAT = "renmai-archive";
    private static final int FORMAT_VERSION = 1;

    /** Keeps the lists unchangeable. */
    public ArchiveManifest {
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
    }

    /**
     * A table in an archive.
     *
     * @param name its name
     * @param rows how many rows it has, its header not counted
     * @param bytes how long its text is
     * @param sha256 the hash of its text
     */
    public record TablePart(String name, long rows, long bytes, String sha256) {}

    byte[] json() throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("formatVersion", FORMAT_VERSION);
        json.put("program", program);
        json.put("schema", schema);
        json.put("madeAt", madeAt.toString());
        json.put("tables", tables.stream().map(ArchiveManifest::json).toList());
        json.put("attachments", attachments);
        json.put("missing", missing);
        return (JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> json(TablePart table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name);
        json.put("rows", table.rows);
        json.put("bytes", table.bytes);
        json.put("sha256", table.sha256);
        return json;
    }

    /**
     * Reads a manifest.
     *
     * @return what it says; its {@code schema} is the highest there is when the format itself is
     *     newer than this program
     * @throws IOException when it is none
     */
    static ArchiveManifest read(byte[] text) throws IOException {
        try {
            Map<String, Object> json = JSON.std.mapFrom(new String(text, StandardCharsets.UTF_8));
            if (!FORMAT.equals(json.get("format"))) {
                throw new IOException("another format: " + json.get("format"));
            }
            String program = String.valueOf(json.get("program"));
            Instant madeAt = Instant.parse(String.valueOf(json.get("madeAt")));
            if (number(json, "formatVersion") > FORMAT_VERSION) {
                return new ArchiveManifest(
                        program, Integer.MAX_VALUE, madeAt, List.of(), 0, List.of());
            }
            List<TablePart> tables = new ArrayList<>();
            for (Object each : list(json, "tables")) {
                if (!(each instanceof Map<?, ?> table)) {
                    throw new IOException("no table: " + each);
                }
                tables.add(
                        new TablePart(
                                String.valueOf(table.get("name")),
                                number(table, "rows"),
                                number(table, "bytes"),
                                String.valueOf(table.get("sha256"))));
            }
            return new ArchiveManifest(
                    program,
                    (int) Math.min(number(json, "schema"), Integer.MAX_VALUE),
                    madeAt,
                    tables,
                    number(json, "attachments"),
                    list(json, "missing").stream().map(String::valueOf).toList());
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    private static long number(Map<?, ?> json, String name) throws IOException {
        if (json.get(name) instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new IOException("no number: " + name);
    }

    private static List<?> list(Map<?, ?> json, String name) throws IOException {
        if (json.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IOException("no list: " + name);
    }
}
