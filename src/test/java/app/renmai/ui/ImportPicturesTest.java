package app.renmai.ui;

import app.renmai.exchange.Fixtures;
import app.renmai.ui.exchange.ImportStates;
import app.renmai.ui.exchange.MappingStates;
import app.renmai.ui.exchange.PlanViewModel;
import app.renmai.ui.theme.Theme;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A picture of every state of an import, and of the columns of lists. */
@Tag("screens")
class ImportPicturesTest extends PictureTest {
    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everyStateOfAnImport(String language, String theme) throws IOException {
        begin(language, theme, false);
        Locale locale = Locale.forLanguageTag(language);
        ImportStates states = new ImportStates(workspace, locale, dialogs);
        stage = onFx(() -> states.open(Theme.of(theme)));
        await("looked", states::looked);
        resize(1280, 800);
        state("import-change", () -> states.show(PlanViewModel.ALL, 0));
        state("import-alike", () -> states.show(PlanViewModel.ALL, 1));
        state("import-long-names", () -> states.show(0, 6));
        state("import-several", () -> states.show(0, 0, 1, 2, 3));
        state("import-calendar", () -> states.show(1, 0));
        state("import-refused", () -> states.show(2));
        state("import-many", () -> states.showMany(100_000));
        resize(960, 640);
        state("import-alike-960", () -> states.show(PlanViewModel.ALL, 1));
        // A little lower than the usual 1080: the headless screen ends at 1000.
        resize(1920, 980);
        state("import-alike-1920", () -> states.show(PlanViewModel.ALL, 1));
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void theColumnsOfLists(String language, String theme) throws IOException {
        begin(language, theme, false);
        columns("columns", theme, Files.writeString(dir.resolve("a.csv"), MappingStates.SMALL));
        columns(
                "columns-unnamed",
                theme,
                Files.writeString(dir.resolve("b.csv"), MappingStates.HEADLESS));
        columns("columns-unknown", theme, Files.writeString(dir.resolve("c.csv"), "a;b\nx;y\n"));
        columns("columns-92", theme, Fixtures.named("outlook2007_zhCN"));
    }

    private void columns(String name, String theme, Path file) throws IOException {
        Locale locale = Locale.forLanguageTag(remembered.get("language"));
        MappingStates states = onFx(() -> new MappingStates(workspace, locale, file));
        stage = onFx(() -> states.open(Theme.of(theme)));
        await("looked at", states::seen);
        keep(name);
        onFx(
                () -> {
                    stage.hide();
                    return true;
                });
    }

    private void state(String name, Runnable show) throws IOException {
        onFx(
                () -> {
                    show.run();
                    return true;
                });
        keep(name);
    }
}
