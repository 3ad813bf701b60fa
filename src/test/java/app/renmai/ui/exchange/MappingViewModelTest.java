package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Reason;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.job.Progress;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the user says of a list, without a window. */
class MappingViewModelTest extends FxTest {
    private final List<CsvLayout> said = new CopyOnWriteArrayList<>();

    private MappingViewModel model(Path file) {
        if (workspace == null) {
            openWorkspace();
        }
        TestDesk desk = new TestDesk(workspace, Locale.ENGLISH);
        MappingViewModel model =
                onFx(
                        () -> {
                            MappingViewModel made =
                                    new MappingViewModel(desk.desk, file, null, said::add);
                            made.show();
                            return made;
                        });
        await(
                "looked at",
                () ->
                        model.lookProperty().get().isPresent()
                                || model.refusalProperty().get().isPresent());
        return model;
    }

    @Test
    void whatIsSaidAtOnceIsAllHeardAndHandedOn() throws IOException {
        Path file = Files.writeString(dir.resolve("list.csv"), MappingStates.SMALL);
        MappingViewModel model = model(file);
        assertThat(said).as("looking alone says nothing").isEmpty();

        onFx(
                () -> {
                    model.say(4, CsvMeaning.of(Field.IGNORE));
                    model.say(5, CsvMeaning.of(Field.TAGS));
                    model.say(99, CsvMeaning.of(Field.TAGS));
                    return true;
                });

        await("both", () -> model.people().getFirst().tags().equals(List.of("boats")));
        await("handed on", () -> !said.isEmpty());
        assertThat(said.getLast().columns())
                .extracting(column -> column.meaning().text())
                .endsWith("ignore", "tags");
        assertThat(onFx(() -> model.people().getFirst().extras().kept())).isEmpty();
    }

    @Test
    void aListImportedOnceIsReadTheSameWayTheNextTime() throws IOException {
        Path file = Files.writeString(dir.resolve("list.csv"), MappingStates.SMALL);
        MappingViewModel first = model(file);
        onFx(
                () -> {
                    first.say(5, CsvMeaning.of(Field.TAGS));
                    return true;
                });
        await("handed on", () -> !said.isEmpty());
        FileReport report =
                services.imports()
                        .run(
                                List.of(file),
                                ImportOptions.USUAL.withLayout(file, said.getLast()),
                                Progress.NONE)
                        .files()
                        .getFirst();
        assertThat(report.created()).isEqualTo(2);

        MappingViewModel second =
                model(Files.writeString(dir.resolve("other.csv"), MappingStates.SMALL));

        assertThat(onFx(() -> second.people().getFirst().tags())).containsExactly("boats");
    }

    @Test
    void columnsThatHoldSomethingComeFirst() throws IOException {
        MappingViewModel model =
                model(
                        Files.writeString(
                                dir.resolve("list.csv"), "Name,Fax,Phone\nAnn Lee,,+1 555 0100\n"));

        assertThat(onFx(() -> model.columnsProperty().stream().map(MappedColumn::index).toList()))
                .containsExactly(0, 2, 1);
    }

    @Test
    void aFileThatIsGoneIsRefusedInWords() {
        MappingViewModel model = model(dir.resolve("gone.csv"));

        assertThat(onFx(() -> model.refusalProperty().get().orElseThrow().reason()))
                .isEqualTo(Reason.MISSING);
        assertThat(onFx(model::people)).isEmpty();
    }
}
