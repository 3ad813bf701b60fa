package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.SourceText;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.html.HtmlText;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads LinkedIn's {@code messages.csv} and {@code Invitations.csv}: one message a row. Columns are
 * found by their names, in any order. People are named with their profile pages, the user among
 * them.
 */
public final class MessagesCsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEADER_WITHIN = 20;
    private static final int HEAD = 20_000;
    private static final Set<String> MESSAGES = Set.of("CONVERSATION ID", "FROM", "DATE");

    /** As they were before conversations had a number: with names, and without pages. */
    private static final Set<String> OLDER = Set.of("FROM", "TO", "DATE", "CONTENT", "DIRECTION");

    private static final Set<String> INVITATIONS = Set.of("FROM", "TO", "SENT AT", "DIRECTION");
    private static final Set<String> READ =
            Set.of(
                    "CONVERSATION ID",
                    "CONVERSATION TITLE",
                    "FROM",
                    "SENDER PROFILE URL",
                    "INVITERPROFILEURL",
                    "TO",
                    "RECIPIENT PROFILE URLS",
                    "INVITEEPROFILEURL",
                    "DATE",
                    "SENT AT",
                    "SUBJECT",
                    "CONTENT",
                    "MESSAGE",
                    "DIRECTION",
                    "ATTACHMENTS",
                    "IS MESSAGE DRAFT",
                    "IS CONVERSATION DRAFT");

    private final CsvTable table;
    private final int headerAt;
    private final Map<String, Integer> columns;
    private final List<ImportedInteraction> messages = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();
    private final Set<String> unused = new TreeSet<>();

    private MessagesCsvReader(CsvTable table, int headerAt) {
        this.table = table;
        this.headerAt = headerAt;
        this.columns = columns(table.rows().get(headerAt));
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @param settings not needed: LinkedIn's times are in UTC
     * @return its messages, in the order of the file
     * @throws UnreadableFileException when no row near its beginning names the columns
     */
    public static ImportedFile read(TextFile file, ReadSettings settings) {
        Charset charset = file.charset();
        String text = new String(file.octets(), charset);
        MessagesCsvReader reader =
                find(text)
                        .orElseThrow(
                                () -> new UnreadableFileException(Reason.NO_MESSAGES, file.path()));
        reader.readRows();
        Charset wide = file.wide();
        return new ImportedFile(
                "csv",
                reader.columns.containsKey("SENT AT")
                        ? "linkedin-invitations"
                        : "linkedin-messages",
                (wide == null ? charset : wide).name(),
                List.of(),
                ImportedTimeline.of(reader.messages),
                reader.rejected,
                reader.skipped,
                List.copyOf(reader.unused),
                List.of());
    }

    /** Whether a row near the beginning of a text names the columns of messages. */
    public static boolean looksLikeMessages(TextFile file) {
        byte[] octets = file.octets();
        String head = new String(octets, 0, Math.min(HEAD, octets.length), file.charset());
        return find(head).isPresent();
    }

    private static Optional<MessagesCsvReader> find(String text) {
        for (char separator : SEPARATORS) {
            CsvTable table = CsvTable.read(text, separator);
            for (int i = 0; i < Math.min(HEADER_WITHIN, table.rows().size()); i++) {
                Set<String> names = columns(table.rows().get(i)).keySet();
                if (names.containsAll(MESSAGES)
                        || names.containsAll(OLDER)
                        || names.containsAll(INVITATIONS)) {
                    return Optional.of(new MessagesCsvReader(table, i));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> columns(CsvTable.Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            columns.putIfAbsent(header.cells().get(i).strip().toUpperCase(Locale.ROOT), i);
        }
        return columns;
    }

    private void readRows() {
        CsvTable.Row header = table.rows().get(headerAt);
        for (Remark broken : table.broken()) {
            if (broken.line() > header.line()) {
                rejected.add(broken);
            }
        }
        for (CsvTable.Row row : table.rows().subList(headerAt + 1, table.rows().size())) {
            if (!row.cells().equals(header.cells())) {
                note(row);
                readRow(row);
            }
        }
        skipped.sort(Comparator.comparingInt(Remark::line));
        rejected.sort(Comparator.comparingInt(Remark::line));
    }

    private void note(CsvTable.Row row) {
        columns.forEach(
                (name, index) -> {
                    boolean filled =
                            index < row.cells().size() && !row.cells().get(index).isBlank();
                    if (filled && !name.isEmpty() && !READ.contains(name)) {
                        unused.add(table.rows().get(headerAt).cells().get(index).strip());
                    }
                });
    }

    private void readRow(CsvTable.Row row) {
        if (yes(cell(row, "IS MESSAGE DRAFT")) || yes(cell(row, "IS CONVERSATION DRAFT"))) {
            skipped.add(Remark.at(row.line(), Reason.MESSAGE_DRAFT));
            return;
        }
        List<ImportedParty> parties = parties(row);
        if (parties.isEmpty()) {
            skipped.add(Remark.at(row.line(), Reason.MESSAGE_NOBODY));
            return;
        }
        String written = first(row, "DATE", "SENT AT");
        Optional<Instant> date = MessageDates.parse(written);
        if (date.isEmpty()) {
            rejected.add(Remark.at(row.line(), Reason.MESSAGE_NO_DATE, written));
            return;
        }
        SourceText texts = new SourceText(row.line(), skipped);
        String content = content(row);
        String source =
                SourceText.id(
                        "linkedin",
                        cell(row, "CONVERSATION ID"),
                        date.get(),
                        parties.getFirst(),
                        content);
        messages.add(
                new ImportedInteraction(
                        row.line(),
                        source,
                        Kind.MESSAGE,
                        direction(row),
                        date.get(),
                        null,
                        false,
                        "",
                        texts.summary(summary(row)),
                        texts.body(content),
                        parties));
    }

    private static boolean yes(String cell) {
        return cell.equalsIgnoreCase("yes") || cell.equalsIgnoreCase("true") || cell.equals("1");
    }

    private String cell(CsvTable.Row row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.cells().size() ? "" : row.cells().get(index).strip();
    }

    private String first(CsvTable.Row row, String... names) {
        return Arrays.stream(names)
                .map(name -> cell(row, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String summary(CsvTable.Row row) {
        String words = first(row, "SUBJECT", "CONVERSATION TITLE");
        return words.isEmpty() && content(row).isEmpty() ? "LinkedIn" : words;
    }

    /** The text, and where what hangs on it is. */
    private String content(CsvTable.Row row) {
        String text = first(row, "CONTENT", "MESSAGE").replace("\r\n", "\n").replace('\r', '\n');
        String plain = HtmlText.looksLikeHtml(text) ? HtmlText.plain(text) : text;
        String attachments = cell(row, "ATTACHMENTS");
        if (attachments.isEmpty()) {
            return plain;
        }
        return plain.isEmpty() ? attachments : plain + "\n\n" + attachments;
    }

    private @Nullable Direction direction(CsvTable.Row row) {
        return switch (cell(row, "DIRECTION").toUpperCase(Locale.ROOT)) {
            case "OUTGOING" -> Direction.OUTGOING;
            case "INCOMING" -> Direction.INCOMING;
            default -> null;
        };
    }

    private List<ImportedParty> parties(CsvTable.Row row) {
        List<ImportedParty> parties = new ArrayList<>();
        String from = cell(row, "FROM");
        String sender = first(row, "SENDER PROFILE URL", "INVITERPROFILEURL");
        if (!from.isEmpty() || !sender.isEmpty()) {
            parties.add(party(Role.FROM, from, sender));
        }
        parties.addAll(
                receivers(
                        cell(row, "TO"),
                        parts(first(row, "RECIPIENT PROFILE URLS", "INVITEEPROFILEURL"))));
        return parties;
    }

    /**
     * Names may hold commas; only when there are as many names as pages do they belong together.
     */
    private static List<ImportedParty> receivers(String to, List<String> pages) {
        if (pages.size() == 1) {
            return List.of(party(Role.TO, to, pages.getFirst()));
        }
        List<String> names = parts(to);
        if (pages.isEmpty()) {
            return names.stream().map(name -> party(Role.TO, name, "")).toList();
        }
        List<ImportedParty> receivers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String name = names.size() == pages.size() ? names.get(i) : "";
            receivers.add(party(Role.TO, name, pages.get(i)));
        }
        return receivers;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static ImportedParty party(Role role, String name, String page) {
        return new ImportedParty(role, "", name, "", page);
    }
}
