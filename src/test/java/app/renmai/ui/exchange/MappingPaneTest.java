package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedField;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.exchange.csv.DateOrder;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.theme.Theme;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The columns of a list said by keyboard. */
class MappingPaneTest extends FxTest {
    private MappingStates states;

    private void pane(Locale locale, String text, Charset charset) throws IOException {
        Path file = dir.resolve("list.csv");
        Files.write(file, text.getBytes(charset));
        pane(locale, file);
    }

    private void pane(Locale locale, Path file) {
        if (workspace == null) {
            openWorkspace();
        }
        states = onFx(() -> new MappingStates(workspace, locale, file));
        stage = onFx(() -> states.open(Theme.LIGHT));
        await("looked at", states::seen);
    }

    private String words(String id) {
        return onFx(() -> SeenWords.of(stage.getScene(), "#" + id));
    }

    private CsvLayout layout() {
        return onFx(() -> states.model.lookProperty().get().orElseThrow().layout());
    }

    private void saidMeans(int column, CsvMeaning meaning) {
        await(
                "column " + column + " means " + meaning.text(),
                () ->
                        states.model.lookProperty().get().stream()
                                .anyMatch(
                                        look ->
                                                look.layout()
                                                        .columns()
                                                        .get(column)
                                                        .meaning()
                                                        .equals(meaning)));
    }

    @Test
    void aColumnBecomesANewFieldOrOneThatIsThere() throws IOException {
        openWorkspace();
        CustomField topic =
                CustomField.of(CustomField.Target.CONTACT, "Topic", Kind.TEXT, List.of());
        Workspace.await(services.fields().add(topic));
        pane(Locale.ENGLISH, MappingStates.SMALL, Charset.forName("UTF-8"));
        // The last column has the name of a field.
        saidMeans(5, CsvMeaning.own("Topic", Kind.TEXT));
        focus("csv-columns");
        for (int i = 0; i < 4; i++) {
            press(KeyCode.DOWN);
        }
        await("at the sizes", () -> columns().getSelectionModel().getSelectedIndex() == 4);
        press(KeyCode.ENTER);
        await("the box has the focus", () -> box() != null && box().isShowing());
        press(KeyCode.N);
        press(KeyCode.E);
        press(KeyCode.W);
        CsvMeaning size = CsvMeaning.own("Shoe size", Kind.NUMBER);
        await("at the new field", () -> box() != null && size.equals(box().getValue()));
        press(KeyCode.ENTER);
        saidMeans(4, size);
        await("back in the list", () -> columns().isFocused());
        assertThat(words("csv-columns"))
                .contains("New field: Shoe size (Number)", "Custom field: Topic");
        assertThat(onFx(() -> states.model.people().getFirst().extras().fields()))
                .extracting(ImportedField::value)
                .containsExactly("38", "boats");
        assertThat(words("csv-people")).contains("Shoe size: 38", "Topic: boats");
    }

    @Test
    void aColumnIsSaidByArrowsEnterAndLetters() throws IOException {
        pane(Locale.ENGLISH, MappingStates.SMALL, Charset.forName("UTF-8"));
        assertThat(words("csv-people")).contains("Ann Lee", "Acme Ltd.", "ann@example.com");
        assertThat(words("csv-summary")).contains("4 columns have a field, 2 kept");

        focus("csv-columns");
        for (int i = 0; i < 5; i++) {
            press(KeyCode.DOWN);
        }
        await("at the last", () -> columns().getSelectionModel().getSelectedIndex() == 5);
        press(KeyCode.ENTER);
        await("the box has the focus", () -> box() != null && box().isShowing());
        press(KeyCode.N);
        press(KeyCode.O);
        press(KeyCode.T);
        await(
                "at the notes",
                () -> box() != null && CsvMeaning.of(Field.NOTES).equals(box().getValue()));
        press(KeyCode.ENTER);
        saidMeans(5, CsvMeaning.of(Field.NOTES));

        await("back in the list", () -> columns().isFocused());
        assertThat(states.said).singleElement().isEqualTo(layout());
        assertThat(onFx(() -> states.model.people().getFirst().notes())).isEqualTo("boats");
        assertThat(words("csv-summary")).contains("5 columns have a field, 1 kept");
        assertThat(onFx(() -> columns().getSelectionModel().getSelectedIndex())).isEqualTo(5);
    }

    @Test
    void escapeLeavesAMeaningAsItWas() throws IOException {
        pane(Locale.ENGLISH, MappingStates.SMALL, Charset.forName("UTF-8"));
        focus("csv-columns");
        press(KeyCode.DOWN);
        await("at the first", () -> columns().getSelectionModel().getSelectedIndex() >= 0);
        press(KeyCode.ENTER);
        await("open", () -> box() != null && box().isShowing());
        press(KeyCode.DOWN);
        press(KeyCode.ESCAPE);
        await("closed", () -> columns().isFocused());
        assertThat(states.said).isEmpty();
        assertThat(layout().columns().getFirst().meaning()).isEqualTo(CsvMeaning.of(Field.WHOLE));
    }

    @Test
    void charsetSeparatorHeaderAndDatesAreSaidAndTakenBack() throws IOException {
        pane(
                Locale.SIMPLIFIED_CHINESE,
                "姓名,手机,生日\n张伟,13800138000,4/5/1985\n",
                Charset.forName("GB18030"));
        assertThat(words("csv-people")).contains("张伟", "13800138000");

        choose("csv-dates", DateOrder.DAY_MONTH_YEAR);
        await("the day first", () -> birthday().equals("1985-05-04"));
        choose("csv-header", CsvLayout.NO_HEADER);
        await("the header is a person", () -> states.model.people().size() == 2);
        choose("csv-charset", Charset.forName("windows-1252"));
        await("nothing to read", () -> SeenWords.of(stage.getScene(), ".root").contains("ÐÕÃû"));
        choose("csv-delimiter", ';');
        await("one column", () -> columns().getItems().size() == 1);
        focus("csv-reset");
        press(KeyCode.SPACE);
        await(
                "as it was",
                () -> columns().getItems().size() == 3 && birthday().equals("1985-04-05"));
        assertThat(states.said).hasSize(5);
        assertThat(states.said.getLast())
                .isEqualTo(onFx(() -> states.model.lookProperty().get().orElseThrow().detected()));
    }

    @Test
    void aListInWhichNothingIsKnownAsksForColumns() throws IOException {
        pane(Locale.ENGLISH, "a;b\nfoo;bar\n", Charset.forName("UTF-8"));
        assertThat(words("csv-people")).contains("Nobody yet.");

        onFx(
                () -> {
                    states.model.say(0, CsvMeaning.of(Field.WHOLE));
                    states.model.say(1, CsvMeaning.of(Field.ORGANIZATION));
                    return true;
                });
        saidMeans(1, CsvMeaning.of(Field.ORGANIZATION));
        saidMeans(0, CsvMeaning.of(Field.WHOLE));
        await("a person", () -> states.model.people().size() == 1);
        assertThat(words("csv-people")).contains("foo", "bar");
    }

    @Test
    void whatIsNoTextSaysSo() throws IOException {
        Path file = dir.resolve("list.csv");
        Files.write(file, new byte[] {0, 1, 2, 0, 0, 3, 4});
        pane(Locale.ENGLISH, file);

        await(
                "refused",
                () -> SeenWords.of(stage.getScene(), ".root").contains("is not a text file"));
        assertThat(states.said).isEmpty();
    }

    private String birthday() {
        return states.model.people().stream()
                .flatMap(contact -> contact.dates().stream())
                .map(date -> date.date().toString())
                .findFirst()
                .orElse("");
    }

    @SuppressWarnings("unchecked")
    private ListView<MappedColumn> columns() {
        return (ListView<MappedColumn>) stage.getScene().lookup("#csv-columns");
    }

    private ComboBox<?> box() {
        return stage.getScene().getFocusOwner() instanceof ComboBox<?> box ? box : null;
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        ComboBox<T> box = find(id, ComboBox.class);
        onFx(
                () -> {
                    box.setValue(value);
                    return true;
                });
    }
}
