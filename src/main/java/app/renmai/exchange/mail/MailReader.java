package app.renmai.exchange.mail;

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
import app.renmai.exchange.encoding.OctetLines;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.mail.MailAddresses.MailAddress;
import app.renmai.model.activity.Interaction.Kind;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads mail: one ({@code .eml}, {@code .emlx}), or many in an mbox file. Who wrote it, to whom,
 * when, the subject and the text come in; of attachments their names.
 */
public final class MailReader {
    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final Set<String> KNOWN =
            Set.of(
                    ("from to cc subject date received return-path message-id mime-version"
                                    + " content-type content-transfer-encoding content-disposition"
                                    + " delivered-to reply-to sender x-mailer in-reply-to"
                                    + " references bcc x-unsent thread-topic user-agent")
                            .split(" "));

    /** A header like these makes a mail by itself; of the others it takes two. */
    private static final Set<String> SURE = Set.of("received", "return-path", "message-id");

    private static final int EXPUNGED = 0x0008;
    private static final int HEAD = 200_000;

    private final TextFile file;
    private final ReadSettings settings;
    private final List<ImportedInteraction> mails = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();
    private @Nullable Instant known;
    private int attachments;
    private int calendars;

    private MailReader(TextFile file, ReadSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @param settings the zone of dates that name none
     * @return its mails, in the order of the file
     * @throws UnreadableFileException when it holds no mail
     */
    public static ImportedFile read(TextFile file, ReadSettings settings) {
        if (!looksLikeMail(file)) {
            throw new UnreadableFileException(Reason.NO_MAIL, file.path());
        }
        MailReader reader = new MailReader(file, settings);
        boolean mbox = Mbox.begins(file.octets());
        if (mbox) {
            Mbox.split(file.octets()).forEach(reader::mail);
        } else {
            byte[] mail = withoutCount(file.octets());
            reader.mail(new Mbox.Item(1, "", mail));
        }
        Charset wide = file.wide();
        List<String> unused = new ArrayList<>();
        if (reader.attachments > 0) {
            unused.add("attachments (" + reader.attachments + ")");
        }
        if (reader.calendars > 0) {
            unused.add("text/calendar (" + reader.calendars + ")");
        }
        return new ImportedFile(
                "mail",
                mbox ? "mbox" : "eml",
                (wide == null ? file.charset() : wide).name(),
                List.of(),
                ImportedTimeline.of(reader.mails),
                List.of(),
                reader.skipped,
                unused,
                List.of());
    }

    /** Whether a text looks like mail: it begins with headers that mail has. */
    public static boolean looksLikeMail(TextFile file) {
        byte[] octets = file.octets();
        if (Mbox.begins(octets)) {
            return true;
        }
        byte[] mail = withoutCount(octets);
        List<String> names =
                MailHeaders.read(mail, 0, Math.min(mail.length, HEAD), MimePart.MOST_BLANK).names();
        boolean named =
                file.path().toString().toLowerCase(Locale.ROOT).matches(".*\\.(eml|emlx|mbox)");
        int needed = named ? 1 : 2;
        return names.stream().anyMatch(SURE::contains)
                || names.stream().filter(KNOWN::contains).distinct().count() >= needed;
    }

    /** Apple writes the length of the mail on a line before it, and a list of its own behind. */
    private static byte[] withoutCount(byte[] octets) {
        OctetLines lines = new OctetLines(octets);
        lines.advance();
        String first = lines.latin().strip();
        if (!first.matches("\\d{1,9}") || !lines.hasNext()) {
            return octets;
        }
        int end = Math.min(octets.length, lines.next() + Integer.parseInt(first));
        return Arrays.copyOfRange(octets, lines.next(), end);
    }

    private void mail(Mbox.Item item) {
        MimePart.Whole mail = MimePart.read(item.octets());
        MailHeaders headers = mail.root().headers();
        SourceText texts = new SourceText(item.line(), skipped);
        String subject = texts.summary(headers.text("subject"));
        if (headers.first("x-unsent").equals("1")) {
            skipped.add(Remark.at(item.line(), Reason.MAIL_DRAFT, subject));
            return;
        }
        if (expunged(headers.first("x-mozilla-status"))) {
            skipped.add(Remark.at(item.line(), Reason.MAIL_DELETED, subject));
            return;
        }
        MailText text = MailText.of(mail.root());
        attachments += text.files().size();
        calendars += text.calendars();
        for (String name : text.within()) {
            skipped.add(Remark.at(item.line(), Reason.FILE_LEFT, name));
        }
        if (!mail.whole()) {
            skipped.add(Remark.at(item.line(), Reason.MAIL_BROKEN, subject));
        }
        List<ImportedParty> parties = parties(headers);
        mails.add(
                new ImportedInteraction(
                        item.line(),
                        source(headers, subject, parties, text),
                        Kind.EMAIL,
                        null,
                        date(item, headers, subject),
                        null,
                        false,
                        "",
                        subject,
                        texts.body(body(text)),
                        parties));
    }

    /** Thunderbird keeps deleted mails in the file until it is compacted. */
    private static boolean expunged(String status) {
        return status.matches("[0-9A-Fa-f]{4}") && (Integer.parseInt(status, 16) & EXPUNGED) != 0;
    }

    private static String body(MailText text) {
        if (text.files().isEmpty()) {
            return text.text();
        }
        String files = "[" + String.join("] [", text.files()) + "]";
        return text.text().isEmpty() ? files : text.text() + "\n\n" + files;
    }

    private static List<ImportedParty> parties(MailHeaders headers) {
        Map<String, ImportedParty> parties = new LinkedHashMap<>();
        List<MailAddress> from = addresses(headers, "from");
        if (from.isEmpty()) {
            from = addresses(headers, "sender");
        }
        from.forEach(address -> add(parties, Role.FROM, address));
        for (String name : List.of("to", "cc", "bcc")) {
            addresses(headers, name).forEach(address -> add(parties, Role.TO, address));
        }
        return List.copyOf(parties.values());
    }

    private static List<MailAddress> addresses(MailHeaders headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> MailAddresses.parse(value, headers.octets()).stream())
                .toList();
    }

    private static void add(Map<String, ImportedParty> parties, Role role, MailAddress address) {
        String key = address.email().isEmpty() ? address.name() : address.email();
        parties.merge(
                role + " " + key.toLowerCase(Locale.ROOT),
                ImportedParty.mail(role, address.name(), address.email()),
                (known, other) -> known.name().isEmpty() ? other : known);
    }

    /** Different mails may carry one Message-ID: their date and subject tell them apart. */
    private static String source(
            MailHeaders headers, String subject, List<ImportedParty> parties, MailText text) {
        String id = headers.first("message-id").replaceAll("[<>\\s]", "");
        String date = headers.first("date");
        return id.isEmpty()
                ? SourceText.id("mail", date, subject, parties, text.text())
                : SourceText.bounded(id) + "/" + SourceText.hash(date + "\n" + subject);
    }

    /** The date of the mail; failing that of its way, of the mbox file's line, of the file. */
    private Instant date(Mbox.Item item, MailHeaders headers, String subject) {
        Optional<Instant> own = MailDate.parse(headers.first("date"), settings.zone());
        if (own.isPresent()) {
            return own.get();
        }
        Instant taken =
                Stream.concat(
                                headers.all("received").reversed().stream()
                                        .map(way -> way.substring(way.lastIndexOf(';') + 1)),
                                Stream.of(
                                        headers.first("delivery-date"),
                                        item.envelope().replaceFirst("^\\S+\\s*", "")))
                        .flatMap(text -> MailDate.parse(text, settings.zone()).stream())
                        .findFirst()
                        .orElseGet(this::fileTime);
        String day = taken.atZone(settings.zone()).toLocalDate().toString();
        skipped.add(Remark.at(item.line(), Reason.MAIL_NO_DATE, subject, day));
        return taken;
    }

    private Instant fileTime() {
        if (known == null) {
            try {
                known = Files.getLastModifiedTime(file.path()).toInstant();
            } catch (IOException e) {
                LOG.warn("no time of {}", file.path(), e);
                known = settings.now();
            }
        }
        return Objects.requireNonNull(known);
    }
}
