package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.value.Need;
import app.renmai.model.value.Promotion;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.i18n.RemarkWords;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Value given and received, and all that belongs to it, goes wherever people go. */
class ValueRoundTripTest {
    /** Each table told without its own numbers. */
    static final List<String> TOLD =
            List.of(
                    "SELECT CONCAT_WS('|', v.uid, c.uid, v.direction, v.kind, v.words, on_day,"
                            + " n.words, need_words, confirmed_on, i.summary, w.uid, o.uid,"
                            + " v.created_at) FROM value_entry v JOIN contact c ON c.id ="
                            + " v.contact_id LEFT JOIN need n ON n.id = v.need_id LEFT JOIN"
                            + " interaction i ON i.id = v.interaction_id LEFT JOIN collaboration w"
                            + " ON w.id = v.collaboration_id LEFT JOIN introduction o ON o.id ="
                            + " v.introduction_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, i.starts_at, i.summary) FROM initiative t JOIN"
                            + " contact c ON c.id = t.contact_id JOIN interaction i ON i.id ="
                            + " t.interaction_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, note, on_day) FROM promotion p JOIN contact c ON"
                            + " c.id = p.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', uid, title, goal, own_part, starts, ends, result,"
                            + " result_words, significant, notes, created_at, updated_at) FROM"
                            + " collaboration ORDER BY 1",
                    "SELECT CONCAT_WS('|', w.uid, c.uid, ordinal, part, said) FROM collaborator p"
                            + " JOIN collaboration w ON w.id = p.collaboration_id JOIN contact c ON"
                            + " c.id = p.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', w.uid, o.name, ordinal, part) FROM"
                            + " collaboration_organization p JOIN collaboration w ON w.id ="
                            + " p.collaboration_id JOIN organization o ON o.id = p.organization_id"
                            + " ORDER BY 1",
                    "SELECT CONCAT_WS('|', w.uid, i.starts_at, i.summary) FROM collaboration_talk t"
                            + " JOIN collaboration w ON w.id = t.collaboration_id JOIN interaction"
                            + " i ON i.id = t.interaction_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.name, n.words, n.certainty, n.state, n.needed_by)"
                            + " FROM organization_need t JOIN need n ON n.id = t.need_id JOIN"
                            + " organization o ON o.id = t.organization_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', n.words, g.name) FROM need_tag t JOIN need n ON n.id ="
                            + " t.need_id JOIN tag g ON g.id = t.tag_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.uid, g.name) FROM offer_tag t JOIN offer o ON o.id ="
                            + " t.offer_id JOIN tag g ON g.id = t.tag_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.uid, w.uid) FROM offer_proof p JOIN offer o ON o.id ="
                            + " p.offer_id JOIN collaboration w ON w.id = p.collaboration_id ORDER"
                            + " BY 1",
                    "SELECT CONCAT_WS('|', n.words, o.uid) FROM dismissed_match d JOIN need n ON"
                            + " n.id = d.need_id JOIN offer o ON o.id = d.offer_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', i.uid, a.uid, b.uid, contact_why, other_why,"
                            + " contact_consent, other_consent, contact_asked_on, other_asked_on,"
                            + " made_on, result, result_words, result_on, thanked_on,"
                            + " i.created_at, i.updated_at) FROM introduction i JOIN contact a ON"
                            + " a.id = i.contact_id JOIN contact b ON b.id = i.other_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, i.starts_at, i.summary) FROM private_mark p LEFT"
                            + " JOIN contact c ON c.id = p.contact_id LEFT JOIN interaction i ON"
                            + " i.id = p.interaction_id ORDER BY 1");

    private static final String MOST_VALUE =
            "SELECT contact_id FROM value_entry WHERE introduction_id IS NULL AND contact_id <> ";
    private static final String MOST_VALUE_FIRST =
            " GROUP BY contact_id ORDER BY COUNT(*) DESC, contact_id LIMIT 1";

    @TempDir Path dir;
    private RoundTrip trip;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        trip = new RoundTrip(dir, TOLD);
        workspace = trip.from();
        long talk =
                RoundTrip.number(
                        workspace,
                        "SELECT MIN(interaction_id) FROM participant WHERE contact_id = "
                                + trip.person("博"));
        Workspace.await(
                workspace.run(
                        Op.MARK_PRIVATE,
                        "",
                        tx -> {
                            PrivateStore.markContact(tx, trip.person("珂"), true);
                            PrivateStore.markInteraction(tx, talk, true);
                            NeedStore.dismiss(
                                    tx, new NeedStore.Pair(first("need"), first("offer")));
                            PromotionStore.put(
                                    tx,
                                    new Promotion(
                                            trip.person("博"), "Kept his word", RoundTrip.TODAY));
                            CollaborationStore.addTalk(tx, first("collaboration"), talk);
                            NeedStore.insert(
                                    tx,
                                    new Need(
                                            0,
                                            null,
                                            first("organization"),
                                            null,
                                            "Hosts for the spring fair",
                                            Need.Certainty.SAID,
                                            Need.State.OPEN,
                                            RoundTrip.TODAY,
                                            tx.now()));
                            OfferStore.proveToo(tx, first("offer"), Set.of(first("collaboration")));
                        }));
    }

    private long first(String table) {
        return RoundTrip.number(workspace, "SELECT MIN(id) FROM " + table);
    }

    @AfterEach
    void close() {
        trip.close();
    }

    private static ExportOptions everything() {
        return ExportOptions.all(Format.CSV).withHidden(true);
    }

    @Test
    void thereIsSomethingInEachTable() {
        assertThat(trip.told(workspace)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void aFolderOfTablesComesBackAndTwiceIsOnce() {
        Path folder = trip.tables(everything());
        try (Workspace to = trip.open("to")) {
            for (int i = 0; i < 2; i++) {
                assertThat(RoundTrip.bringIn(to, folder).rejected()).isEmpty();
                assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
            }
        }
    }

    @Test
    void broughtBackWhereItCameFromItChangesNothing() {
        Path folder = trip.tables(everything());
        long talks = RoundTrip.count(workspace, "interaction");
        List<List<String>> before = trip.told(workspace);
        assertThat(RoundTrip.bringIn(workspace, folder).rejected()).isEmpty();
        assertThat(trip.told(workspace)).isEqualTo(before);
        assertThat(RoundTrip.count(workspace, "interaction")).isEqualTo(talks);
    }

    @Test
    void anArchiveKeepsAllOfIt() {
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, RoundTrip.jobs()).write(zip, Progress.NONE);
        try (Workspace to = trip.open("to")) {
            new Archives(to, RoundTrip.jobs()).take(zip, Progress.NONE);
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
        }
    }

    @Test
    void eachIsARecordOfItsOwn() {
        Path folder = trip.tables(everything());
        try (Workspace to = trip.open("to")) {
            for (Verdict verdict : List.of(Verdict.NEW, Verdict.SAME)) {
                FileReport report = RoundTrip.bringIn(to, folder);
                assertThat(records(report, RecordKind.INTRODUCTION, verdict))
                        .isEqualTo(RoundTrip.count(workspace, "introduction"));
                assertThat(records(report, RecordKind.COLLABORATION, verdict))
                        .isEqualTo(RoundTrip.count(workspace, "collaboration"));
                assertThat(records(report, RecordKind.VALUE, verdict))
                        .as("what came out of an introduction comes with it")
                        .isEqualTo(
                                RoundTrip.number(
                                        workspace,
                                        "SELECT COUNT(*) FROM value_entry WHERE introduction_id IS"
                                                + " NULL"));
            }
        }
    }

    private static long records(FileReport report, RecordKind kind, Verdict verdict) {
        return report.records().stream()
                .filter(each -> each.kind() == kind && each.line() > 1)
                .filter(each -> each.verdict() == verdict)
                .count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values.csv|direction|lent|ROW_NO_CODE",
                "values.csv|kind|dinner|ROW_NO_CODE",
                "values.csv|on_day|soon|ROW_NO_DAY",
                "values.csv|contact_id|9999|ROW_NOT_THERE",
                "values.csv|words| |ROW_NO_WORDS",
                "initiatives.csv|interaction_id|9999|ROW_NOT_THERE",
                "promotions.csv|on_day|2026-02-30|ROW_NO_DAY",
                "offer_proofs.csv|collaboration_id|9999|ROW_NOT_THERE",
                "dismissed_matches.csv|need_id|9999|ROW_NOT_THERE",
                "private_marks.csv|interaction_id|9999|ROW_NOT_THERE",
                "collaborations.csv|ends|1999|WORK_ORDER",
                "collaborations.csv|result|won|ROW_NO_CODE",
                "collaborations.csv|title| |ROW_NO_WORDS",
                "collaborators.csv|contact_id|9999|ROW_NOT_THERE",
                "introductions.csv|contact_consent|maybe|ROW_NO_CODE",
            })
    void whatCannotBeIsToldOfWithItsLineAndTheRestComesIn(
            String table, String column, String value, Reason reason) throws IOException {
        Path folder = trip.tables(everything());
        RoundTrip.append(folder, table, column, value == null ? "" : value);
        try (Workspace to = trip.open("to")) {
            List<Remark> rejected = RoundTrip.bringIn(to, folder).rejected();
            assertThat(rejected).extracting(Remark::reason).containsExactly(reason);
            assertThat(rejected.getFirst().line()).isGreaterThan(2);
            for (Locale language : Messages.LANGUAGES) {
                assertThat(
                                new RemarkWords(new Messages(language), Path::toString)
                                        .rejected(rejected.getFirst()))
                        .contains(table)
                        .doesNotContain("{");
            }
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
        }
    }

    @Test
    void moneyAndANeedServedTwiceComeInAndAreToldOf() throws IOException {
        Path folder = trip.tables(everything());
        String need = RoundTrip.last(folder, "needs.csv", "id");
        for (String words : List.of("An hour", "Lent 500 yuan")) {
            RoundTrip.append(
                    folder, "values.csv", Map.of("words", words, "uid", words, "need_id", need));
        }
        try (Workspace to = trip.open("to")) {
            FileReport report = RoundTrip.bringIn(to, folder);
            assertThat(report.rejected()).isEmpty();
            assertThat(report.skipped())
                    .extracting(Remark::reason)
                    .contains(Reason.VALUE_MONEY, Reason.NEED_TWICE);
            assertThat(RoundTrip.count(to, "value_entry"))
                    .isEqualTo(RoundTrip.count(workspace, "value_entry") + 2);
        }
    }

    @Test
    void aSelectionTakesWhatConcernsTheChosenAlone() throws IOException {
        long bo = trip.person("博");
        Path folder =
                trip.tables(new ExportOptions(Format.CSV, Set.of(bo), false).withHidden(true));
        String ofBo = " WHERE contact_id = " + bo;
        for (Map.Entry<String, String> each :
                Map.of(
                                "values", "value_entry",
                                "initiatives", "initiative",
                                "promotions", "promotion",
                                "collaborators", "collaborator")
                        .entrySet()) {
            assertThat(RoundTrip.size(folder, each.getKey() + ".csv"))
                    .as(each.getKey())
                    .isEqualTo(
                            RoundTrip.number(
                                    workspace, "SELECT COUNT(*) FROM " + each.getValue() + ofBo));
        }
        try (Workspace to = trip.open("to")) {
            assertThat(RoundTrip.bringIn(to, folder).rejected()).isEmpty();
            assertThat(RoundTrip.count(to, "contact")).isEqualTo(1);
            assertThat(RoundTrip.count(to, "value_entry"))
                    .isEqualTo(RoundTrip.size(folder, "values.csv"));
        }
    }

    @Test
    void deletingAContactTakesTheirsAndIsUndone() {
        List<List<String>> before = trip.told(workspace);
        Workspace.await(
                new Contacts(workspace).delete(List.of(trip.person("博"), trip.person("珂")), "x"));
        assertThat(trip.told(workspace)).isNotEqualTo(before);
        Workspace.await(workspace.undo());
        assertThat(trip.told(workspace)).isEqualTo(before);
    }

    @Test
    void mergingTwoKeepsAllOfBoth() {
        long bo = trip.person("博");
        long other = RoundTrip.number(workspace, MOST_VALUE + bo + MOST_VALUE_FIRST);
        Workspace.await(
                workspace.run(
                        Op.PROMOTE_CONTACT,
                        "",
                        tx ->
                                PromotionStore.put(
                                        tx,
                                        new Promotion(
                                                other,
                                                "She did, too",
                                                RoundTrip.TODAY.minusYears(1)))));
        List<List<String>> all = trip.told(workspace);
        Workspace.await(new Merging(workspace).merge(bo, other, Map.of()));
        assertThat(trip.told(workspace).getFirst()).hasSameSizeAs(all.getFirst());
        assertThat(RoundTrip.number(workspace, ofContact("value_entry", other))).isZero();
        assertThat(RoundTrip.number(workspace, ofContact("initiative", other))).isZero();
        assertThat(RoundTrip.number(workspace, ofContact("collaborator", other))).isZero();
        assertThat(RoundTrip.count(workspace, "collaboration")).isEqualTo(all.get(3).size());
        assertThat(
                        RoundTrip.texts(
                                workspace,
                                "SELECT CONCAT_WS('|', note, on_day) FROM promotion WHERE"
                                        + " contact_id = "
                                        + bo))
                .containsExactly("Kept his word · She did, too|2025-11-18");
        Workspace.await(workspace.undo());
        assertThat(trip.told(workspace)).isEqualTo(all);
    }

    @Test
    void erasingCountsItAndLeavesNothingInTheHistory() {
        long bo = trip.person("博");
        long entries = RoundTrip.number(workspace, ofContact("value_entry", bo));
        Erasure erasure = new Erasure(workspace, RoundTrip.jobs());
        Erasure.Plan plan = Workspace.await(erasure.plan(bo)).orElseThrow();
        assertThat(plan.worth().entries()).isGreaterThanOrEqualTo(entries).isPositive();
        assertThat(plan.worth().offers())
                .isEqualTo(RoundTrip.number(workspace, ofContact("offer", bo)));
        assertThat(plan.worth().introductions()).isPositive();
        assertThat(plan.worth().works() + plan.worth().sharedWorks())
                .isEqualTo(RoundTrip.number(workspace, ofContact("collaborator", bo)));
        Workspace.await(erasure.run(plan));
        for (String table :
                List.of("value_entry", "initiative", "promotion", "collaborator", "private_mark")) {
            assertThat(RoundTrip.number(workspace, ofContact(table, bo))).as(table).isZero();
        }
        assertThat(
                        trip.history(
                                "'value_entry', 'promotion', 'initiative', 'introduction',"
                                        + " 'collaboration', 'collaborator', 'private_mark'"))
                .noneMatch(row -> row.contains("Kept his word"))
                .noneMatch(row -> row.contains("\"contact_id\":\"l:" + bo + "\""))
                .noneMatch(row -> row.contains("\"other_id\":\"l:" + bo + "\""));
    }

    private static String ofContact(String table, long contact) {
        return "SELECT COUNT(*) FROM " + table + " WHERE contact_id = " + contact;
    }

    @Test
    void whatIsKnownOfAPersonHoldsItInBothLanguages() throws IOException {
        long bo = trip.person("博");
        String words =
                RoundTrip.texts(
                                workspace,
                                "SELECT words FROM value_entry WHERE contact_id = "
                                        + bo
                                        + " ORDER BY id")
                        .getFirst();
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            List<String> documents = trip.personDocuments(bo, language);
            assertThat(documents)
                    .allSatisfy(text -> assertThat(text).contains(words, "Kept his word"));
            assertThat(documents.getFirst())
                    .contains(
                            messages.text("value.title"),
                            messages.text("standing.trusted"),
                            messages.text("initiative.title"),
                            messages.text("section.collaborations"),
                            messages.text("introduction.title"));
            assertThat(documents.getLast())
                    .contains("\"value\"", "\"promotion\"", "\"theirInitiative\"", "\"others\"");
        }
    }
}
