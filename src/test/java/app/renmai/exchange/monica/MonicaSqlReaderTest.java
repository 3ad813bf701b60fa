package app.renmai.exchange.monica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.contact.KeptField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Accounts as Monica exports them in SQL. */
class MonicaSqlReaderTest {
    @TempDir private Path folder;

    @Test
    void theFixtureSaysWhatWasWrittenIntoIt() {
        TextFile text = TextFile.read(MonicaReaderTest.fixture(".sql"), null);
        ImportedFile file = MonicaSqlReader.read(text, MonicaReaderTest.SETTINGS);

        MonicaTruth.compare("monica/synth__monica_412_export.sql", file);
        ImportedInteraction call = file.timeline().interactions().getFirst();
        assertThat(call.summary()).isEqualTo("line1");
        assertThat(call.body()).isEqualTo("line1\nline2");
        assertThat(call.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(call.parties()).singleElement().matches(party -> party.uid().equals("c-2"));
        assertThat(file.timeline().interactions().getLast().body())
                .isEqualTo("he said 'yes'; (really), ok");
        assertThat(file.contacts().getLast().extras().kept())
                .containsExactly(KeptField.of("monica", "description", "a \\ b"));
        assertThat(MonicaSqlReader.looksLikeMonicaSql(text)).isTrue();
    }

    @Test
    void everythingThatHangsOnAPersonIsFoundByItsNumber() throws IOException {
        ImportedFile file =
                read(
                        """
                        # a comment that isn't closed
                        INSERT IGNORE INTO `contacts` (`id`,`account_id`,`first_name`,`last_name`,`gender_id`,`uuid`,`first_met_through_contact_id`,`is_partial`) VALUES
                         (1,1,'Ana','Lee',3,NULL,2,0),
                         (2,1,'Bo',NULL,NULL,'u-2',NULL,1),
                         (9,2,'Other',NULL,NULL,'u-9',NULL,0);
                        INSERT INTO genders (id, account_id, name) VALUES (3,1,'Woman');
                        INSERT INTO tags (`id`,`name`) VALUES (4,'a''b'),(5,'客户');
                        INSERT INTO contact_tag (`contact_id`,`tag_id`) VALUES (1,4),(1,5);
                        INSERT INTO places (`id`,`street`,`city`,`country`) VALUES (6,'1 Road\\nBack','Rome','IT');
                        INSERT INTO addresses (`id`,`contact_id`,`place_id`,`name`) VALUES (7,1,6,'home');
                        INSERT INTO relationship_types (`id`,`name`) VALUES (8,'spouse');
                        INSERT INTO relationships (`id`,`account_id`,`relationship_type_id`,`contact_is`,`of_contact`) VALUES (1,1,8,1,2);
                        INSERT INTO conversations (`id`,`contact_id`,`happened_at`) VALUES (10,1,'2020-02-02');
                        INSERT INTO messages (`id`,`conversation_id`,`content`,`written_by_me`,`written_at`) VALUES (11,10,'hi; (you)',1,'2020-02-02'),(12,10,'yes',0,'2020-02-02');
                        INSERT INTO gifts (`id`,`contact_id`,`name`,`status`,`amount`,`date`) VALUES (1,1,'Pen','received',5,'2020-03-03');
                        INSERT INTO debts (`id`,`contact_id`,`in_debt`,`amount`,`reason`) VALUES (1,2,'yes',20,'lunch');
                        INSERT INTO reminders (`id`,`contact_id`,`initial_date`,`title`,`frequency_type`,`frequency_number`,`inactive`) VALUES (1,1,'2022-02-01','Ring','one_time',NULL,0);
                        INSERT INTO life_events (`id`,`contact_id`,`name`,`happened_at`) VALUES (1,1,'Moved','2019-01-01');
                        INSERT INTO occupations (`id`,`contact_id`,`company_id`,`title`,`currently_works_here`,`start_date`) VALUES (1,1,2,'Cook',0,'2001-01-02');
                        INSERT INTO companies (`id`,`name`) VALUES (2,'Diner');
                        INSERT INTO journal_entries (`id`,`date`) VALUES (1,'2020-01-01');
                        """);

        assertThat(file.contacts())
                .extracting(each -> each.name().given())
                .containsExactly("Ana", "Bo");
        ImportedContact ana = file.contacts().getFirst();
        assertThat(ana.uid()).isEqualTo("contacts:1");
        assertThat(ana.line()).isEqualTo(3);
        assertThat(ana.tags()).containsExactly("a'b", "客户");
        assertThat(ana.metThrough()).isEqualTo("Bo");
        assertThat(ana.points())
                .singleElement()
                .matches(point -> point.address().street().equals("1 Road\nBack"));
        assertThat(ana.extras().relations())
                .containsExactly(new ImportedRelation("spouse", "u-2", "Bo"));
        assertThat(ana.extras().kept()).contains(KeptField.of("monica", "gender", "Woman"));
        assertThat(ana.positions())
                .singleElement()
                .matches(position -> position.former() && position.title().equals("Cook"));
        assertThat(file.contacts().getLast().extras().kept())
                .contains(
                        KeptField.of("monica", "is_partial", "true"),
                        KeptField.of("monica", "debt", "in debt: yes\namount: 20\nreason: lunch"));
        assertThat(file.timeline().interactions())
                .extracting(each -> each.kind() + " " + each.summary())
                .containsExactly("MESSAGE hi; (you)", "HOSPITALITY Pen", "NOTE Moved");
        assertThat(file.timeline().interactions().getFirst().body())
                .isEqualTo("→ hi; (you)\n\n← yes");
        assertThat(file.timeline().reminders()).hasSize(1);
        assertThat(file.unused()).contains("account 2", "journal_entries");
    }

    @Test
    void aDumpThatIsCutOffOrOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> read("INSERT INTO contacts (`first_name`) VALUES ('A"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OPEN_QUOTE));
        assertThatThrownBy(() -> read("INSERT INTO stock (`n`) VALUES (1);"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_MONICA));
    }

    private ImportedFile read(String sql) throws IOException {
        Path path = Files.writeString(folder.resolve("dump.sql"), sql);
        return MonicaSqlReader.read(TextFile.read(path, null), MonicaReaderTest.SETTINGS);
    }
}
