package app.renmai.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a list of contacts mean, found by their names, never by their place: the same
 * program writes other columns for other people, in other orders and languages.
 */
final class CsvColumns {
    /** A header must name at least this many columns we know. */
    private static final int ENOUGH = 2;

    /** Google: {@code Phone 2 - Value}; newer files leave out the number of organizations. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(e-mail|phone|address|website|im|event|relation|custom field|organization)"
                            + " (\\d+) - (.+)");

    private static final Set<String> TELLING =
            Set.of(
                    "given",
                    "family",
                    "whole",
                    "organization",
                    "email.",
                    "profile",
                    "own.family_name");

    private final List<Column> columns;
    private final Variant variant;

    private CsvColumns(List<Column> columns, Variant variant) {
        this.columns = List.copyOf(columns);
        this.variant = variant;
    }

    /** Who wrote the file. Message keys are {@code import.source.<code>}. */
    enum Variant {
        GOOGLE,
        OUTLOOK,
        LINKEDIN,
        THUNDERBIRD,
        EVOLUTION,
        RENMAI,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One column.
     *
     * @param name its name as the file has it
     * @param meaning what it means: {@code given}, {@code phone.work}, {@code address.home.city},
     *     or empty when nobody knows
     */
    record Column(String name, String meaning) {
        /** What comes after the first dot of the meaning. */
        String detail() {
            int dot = meaning.indexOf('.');
            return dot < 0 ? "" : meaning.substring(dot + 1);
        }
    }

    /** The columns in order. */
    List<Column> columns() {
        return columns;
    }

    /** Who wrote the file. */
    Variant variant() {
        return variant;
    }

    /** How many columns are known; 0 when the row is no header of a list of contacts. */
    static int known(List<String> row) {
        CsvColumns columns = of(row);
        long known = columns.columns.stream().filter(c -> !c.meaning.isEmpty()).count();
        boolean telling =
                columns.columns.stream()
                        .anyMatch(
                                c ->
                                        TELLING.contains(c.meaning)
                                                || c.meaning.startsWith("phone.")
                                                || c.meaning.startsWith("#"));
        return known >= ENOUGH && telling ? (int) known : 0;
    }

    /** Reads a header. */
    static CsvColumns of(List<String> header) {
        List<String> folded = header.stream().map(CsvColumns::fold).toList();
        Set<String> names = new HashSet<>(folded);
        Variant variant = variant(names, folded);
        boolean threeColumns = names.contains("birthyear") || names.contains("geburtsjahr");
        Set<String> seen = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String meaning = meaning(variant, threeColumns, header.get(i), folded.get(i));
            if (!seen.add(folded.get(i))) {
                meaning = meaning.replace("address.home.", "address.work.");
            }
            columns.add(new Column(header.get(i).strip(), meaning));
        }
        return new CsvColumns(columns, variant);
    }

    private static String meaning(
            Variant variant, boolean threeColumns, String name, String folded) {
        if (variant == Variant.RENMAI) {
            return "own." + name.strip();
        }
        if (variant == Variant.EVOLUTION && folded.equals("title")) {
            return "title";
        }
        if (threeColumns && (folded.equals("birthday") || folded.equals("geburtstag"))) {
            // "Birth Day" beside "Birth Year": the day alone.
            return "birth.day";
        }
        Matcher numbered = NUMBERED.matcher(name.strip().toLowerCase(Locale.ROOT));
        if (numbered.matches()) {
            return "#" + numbered.group(1) + "#" + numbered.group(2) + "#" + numbered.group(3);
        }
        return Known.MEANINGS.getOrDefault(folded, "");
    }

    private static Variant variant(Set<String> names, List<String> folded) {
        if (names.contains("uid") && names.contains("family_name") && names.contains("how_met")) {
            return Variant.RENMAI;
        }
        boolean google =
                folded.stream().anyMatch(n -> n.endsWith("-value"))
                        || names.contains("groupmembership")
                        || names.contains("fileas") && names.contains("labels");
        if (google) {
            return Variant.GOOGLE;
        }
        if (names.contains("connectedon")) {
            return Variant.LINKEDIN;
        }
        if (names.contains("name_title") || names.contains("caluri")) {
            return Variant.EVOLUTION;
        }
        if (names.contains("birthyear")
                || names.contains("出生年份")
                || names.contains("geburtsjahr")) {
            return Variant.THUNDERBIRD;
        }
        boolean outlook =
                names.contains("e-mailaddress")
                        || names.contains("电子邮件地址")
                        || names.contains("businessstreet");
        return outlook ? Variant.OUTLOOK : Variant.OTHER;
    }

    /** Case, blanks and full-width forms do not matter. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The table of names, read when it is first needed. */
    private static final class Known {
        static final Map<String, String> MEANINGS = load();

        private static Map<String, String> load() {
            String file = "/app/renmai/exchange/contact-columns.tsv";
            try (InputStream in = CsvColumns.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("missing " + file);
                }
                Map<String, String> meanings = new HashMap<>();
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .forEach(line -> read(line, meanings));
                return Map.copyOf(meanings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void read(String line, Map<String, String> meanings) {
            String[] cells = line.split("\t");
            for (String name : cells[1].split("\\|")) {
                meanings.put(fold(name), cells[0]);
            }
        }
    }
}
