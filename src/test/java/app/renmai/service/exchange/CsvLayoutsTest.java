package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.exchange.csv.DateOrder;
import app.renmai.model.contact.Contact;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;

/** What the user says of one file holds for the next of the same layout. */
class CsvLayoutsTest {
    @TempDir Path folder;
    private Workspace workspace;
    private Imports imports;
    private CsvLayouts layouts;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"), Clock.systemUTC(), Runnable::run);
        imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
        layouts = new CsvLayouts(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CsvLook look(Path file) {
        return layouts.look(file, null).join();
    }

    private ImportReport run(Path file, ImportOptions options) {
        return imports.run(List.of(file), options, Progress.NONE);
    }

    private List<String> notes() {
        return Workspace.await(workspace.read(ContactStore::all)).stream()
                .map(Contact::notes)
                .toList();
    }

    @Test
    void aCorrectedMeaningIsRememberedByNameWithTheImportAndForgottenByItsUndo()
            throws IOException {
        Path first = write("first.csv", "Name,Phone,Topic,Since\nAnn Lee,+1 555 0100,boats,x\n");
        CsvLayout said = look(first).layout().withMeaning(2, CsvMeaning.of(Field.NOTES));
        run(first, ImportOptions.USUAL.withLayout(first, said));
        assertThat(notes()).containsExactly("boats");

        // The same columns in another order, below a title.
        Path second =
                write(
                        "second.csv",
                        "List\n\nTopic,Since,Phone,Name\ntrains,y,+1 555 0101,Bob Ray\n");
        CsvLook seen = look(second);
        assertThat(seen.detected().columns().getFirst().meaning()).isEqualTo(CsvMeaning.KEEP);
        assertThat(seen.layout().columns().getFirst().meaning())
                .isEqualTo(CsvMeaning.of(Field.NOTES));
        assertThat(seen.preview().people().getFirst().notes()).isEqualTo("trains");
        run(second, ImportOptions.USUAL);
        assertThat(notes()).containsExactlyInAnyOrder("boats", "trains");

        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(look(second).layout()).isEqualTo(look(second).detected());
        Workspace.await(workspace.redo());
        assertThat(look(second).layout()).isEqualTo(seen.layout());
    }

    @Test
    void importingTheSameAgainWritesNothing() throws IOException {
        Path file = write("list.csv", "Name,Phone,Topic\nAnn Lee,+1 555 0100,boats\n");
        ImportOptions options =
                ImportOptions.USUAL.withLayout(
                        file, look(file).layout().withMeaning(2, CsvMeaning.of(Field.IGNORE)));
        run(file, options);
        var done = workspace.undoState().undo();

        ImportReport again = run(file, options);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(workspace.undoState().undo()).isEqualTo(done);
    }

    @Test
    void charsetDelimiterHeaderAndDatesAreRememberedToo() throws IOException {
        String text = "x;y\n张伟;4/5/1985\n";
        Path file = folder.resolve("odd.csv");
        Files.write(file, text.getBytes(Charset.forName("GB18030")));
        CsvLook look = look(file);
        CsvLayout said =
                look.again(Charset.forName("Big5"), ';', CsvLayout.NO_HEADER)
                        .layout()
                        .withMeaning(0, CsvMeaning.of(Field.WHOLE))
                        .withMeaning(1, CsvMeaning.of(Field.BIRTHDAY))
                        .withDates(DateOrder.DAY_MONTH_YEAR);
        run(file, ImportOptions.USUAL.withLayout(file, said));

        CsvLayout remembered = look(file).layout();
        assertThat(remembered).isEqualTo(said);

        run(file, ImportOptions.USUAL.withLayout(file, look.detected()));
        assertThat(look(file).layout()).as("said back").isEqualTo(look.detected());
    }

    @Test
    void aListNobodyUnderstandsComesInOnceItsColumnsAreSaid() throws IOException {
        Path file = write("list.csv", "a;b\nfoo;bar\nbaz;qux\n");
        FileReport refused = run(file, ImportOptions.USUAL).files().getFirst();
        assertThat(refused.refusal()).isNotNull();
        assertThat(refused.refusal().reason()).isEqualTo(Reason.NO_HEADER);

        CsvLayout said = look(file).layout().withMeaning(0, CsvMeaning.of(Field.WHOLE));
        FileReport report =
                run(file, ImportOptions.USUAL.withLayout(file, said)).files().getFirst();

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.kept()).containsExactly("b");
    }

    @Test
    void whatCannotBeLookedAtSaysWhy() {
        assertThatThrownBy(() -> layouts.look(folder.resolve("none.csv"), null).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UnreadableFileException.class);
        assertThat(CsvCorrection.read("{\"dates\":\"later\"}", folder)).isEmpty();
        assertThat(CsvCorrection.read("no json", folder)).isEmpty();
    }
}
