package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

class MailFixtureTest {
    private static final ReadSettings SETTINGS =
            new ReadSettings(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z"));

    private static ImportedFile read(Path path) {
        TextFile file = TextFile.read(path, null);
        assertThat(MailReader.looksLikeMail(file)).as("%s is mail", path).isTrue();
        return MailReader.read(file, SETTINGS);
    }

    @Test
    void everyMailIsWhatAnIndependentReaderFinds() {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, Object>> expectations = Fixtures.expectations("eml.jsonl");
        for (Fixtures.Entry entry : Fixtures.of("eml")) {
            ImportedFile file = read(entry.file());
            assertThat(file.timelineRecords()).as(entry.path()).isEqualTo(entry.expected());
            compare(
                    entry.path(),
                    Objects.requireNonNull(expectations.get(entry.path())),
                    file.timeline().interactions().getFirst(),
                    wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMailOfAnMboxIsFound() {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, Object>> expectations = Fixtures.expectations("mbox.jsonl");
        for (Fixtures.Entry entry : Fixtures.of("mbox")) {
            ImportedFile file = read(entry.file());
            assertThat(file.timelineRecords()).as(entry.path()).isEqualTo(entry.expected());
            List<?> messages =
                    (List<?>)
                            Objects.requireNonNull(
                                    Objects.requireNonNull(expectations.get(entry.path()))
                                            .get("messages"));
            for (int i = 0; i < messages.size(); i++) {
                compare(
                        entry.path() + "#" + i,
                        (Map<?, ?>) messages.get(i),
                        file.timeline().interactions().get(i),
                        wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(
            String where, Map<?, ?> wanted, ImportedInteraction mail, List<String> wrong) {
        if (wanted.get("message_id") != null) {
            same(
                    where + " id",
                    wanted.get("message_id"),
                    mail.sourceId().replaceFirst("/[0-9a-f]+$", ""),
                    wrong);
        }
        same(where + " from", lower(wanted.get("from")), emails(mail, Role.FROM), wrong);
        List<String> receivers =
                Stream.concat(lower(wanted.get("to")).stream(), lower(wanted.get("cc")).stream())
                        .toList();
        same(where + " to", receivers, emails(mail, Role.TO), wrong);
        Object subject = wanted.get("subject");
        same(where + " subject", subject == null ? "" : subject, mail.summary(), wrong);
        if (wanted.get("date") != null) {
            same(
                    where + " date",
                    OffsetDateTime.parse(wanted.get("date").toString()).toInstant(),
                    mail.start(),
                    wrong);
        }
        for (Object name : (List<?>) Objects.requireNonNull(wanted.get("attachments"))) {
            if (!mail.body().contains("[" + name + "]")) {
                wrong.add(where + " attachment " + name + " is not in " + mail.body());
            }
        }
    }

    private static List<String> emails(ImportedInteraction mail, Role role) {
        return mail.parties().stream()
                .filter(party -> party.role() == role && !party.email().isEmpty())
                .map(party -> party.email().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> lower(@Nullable Object addresses) {
        return ((List<?>) Objects.requireNonNull(addresses))
                .stream().map(address -> address.toString().toLowerCase(Locale.ROOT)).toList();
    }

    private static void same(
            String what, @Nullable Object wanted, @Nullable Object found, List<String> wrong) {
        if (!Objects.equals(wanted, found)) {
            wrong.add(what + ": wanted " + wanted + ", found " + found);
        }
    }

    private static ImportedInteraction mail(String name) {
        Fixtures.Entry entry =
                Stream.concat(Fixtures.of("eml").stream(), Fixtures.of("mbox").stream())
                        .filter(each -> each.path().endsWith(name))
                        .findFirst()
                        .orElseThrow();
        return read(entry.file()).timeline().interactions().getFirst();
    }

    @Test
    void textsAreThere() {
        assertThat(mail("base64encoded-rfc822message.eml").body()).isEqualTo("Text body");
        assertThat(mail("bad-header-separator.eml").body())
                .startsWith("This is a very simple message")
                .contains("CRLF<space>CRLF");
        assertThat(mail("qp-body.eml").body()).isEqualTo("7bit content with euro € symbol");
        assertThat(mail("re-fwd.eml").body()).contains("Let's see if we can embed it!");
        assertThat(mail("multi-nested.eml").body())
                .contains("Part 1 of the outer message.", "Part 2 of the outer", "part 4 of the")
                .doesNotContain("R0lGOD", "preamble", "<bold>");
        assertThat(mail("zh_gb2312_alternative.eml").body()).isEqualTo("思远你好，\n下周三见？");
        assertThat(mail("zh_gb2312_alternative.eml").parties())
                .extracting(ImportedParty::name)
                .containsExactly("李雷", "陈思远", "Han, Meimei");
        assertThat(mail("mboxrd_3.mbox").body()).isEqualTo("From the start of a line\n>From twice");
    }
}
