package app.renmai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.value.Offers.Meant;
import app.renmai.store.Workspace;
import app.renmai.ui.exchange.ImportStates;
import app.renmai.ui.exchange.MappingStates;
import app.renmai.ui.exchange.PlanViewModel;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.row.EditRow;
import app.renmai.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A picture of every screen in both languages and themes, on the sample story and the day of the
 * mock-ups: {@code mvn -Pscreens verify} leaves them in target/screens. Those that README shows are
 * renewed in assets/screenshots.
 */
@Tag("screens")
class ScreensTest extends FxTest {
    private static final Path SHOWN = Path.of("assets", "screenshots");
    private static final Set<String> IN_README =
            Set.of("contact-page-en-light", "pitch-studio-en-light", "today-zh-dark");

    private static final int MOST_LOOKS = 20;

    private String suffix = "";

    private void begin(String language, String theme, boolean story) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        suffix = "-" + language.substring(0, 2) + "-" + theme;
        openWorkspace();
        if (story) {
            Workspace.await(
                    services.sample()
                            .load(
                                    Locale.forLanguageTag(language),
                                    LocalDate.ofInstant(NOW, ZONE),
                                    ZONE));
        }
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everyPlaceWithTheStory(String language, String theme) throws IOException {
        begin(language, theme, true);
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        long qinghe = organization(chenBo);
        openWindow(new Route.Today());
        keep("today", new Route.Today());
        keep("contacts", new Route.Contacts(null));
        keep("view", new Route.View(view()));
        keep("contact-page", new Route.Contact(chenBo));
        keep("brief", new Route.Brief(chenBo));
        keep("timeline", new Route.Timeline());
        keep("calendar", new Route.Calendar());
        keep("outreach", new Route.Outreach());
        keep("introductions", new Route.Introductions());
        keep("reconnect", new Route.Reconnect());
        keep("departure", new Route.Contact(ouyang()));
        keep("pitches", new Route.Pitches());
        keep("pitch-studio", new Route.Pitch(draft()));
        keep("collaborations", new Route.Collaborations());
        keep("collaboration", new Route.Collaboration(collaboration(chenBo)));
        keep("organizations", new Route.Organizations());
        keep("organization", new Route.Organization(qinghe));
        for (Route.Insights.Part part : Route.Insights.Part.values()) {
            keep("insights-" + part.code(), new Route.Insights(part));
        }
        keep("network", new Route.Network());
        keep("matches", new Route.Matches());
        keep("growth", new Route.Growth());
        keep("settings", new Route.Settings());
        resize(960, 640);
        keep("contacts-960", new Route.Contacts(null));
        keep("view-960", new Route.View(view()));
        keep("contact-page-960", new Route.Contact(chenBo));
        keep("brief-960", new Route.Brief(chenBo));
        keep("pitch-studio-960", new Route.Pitch(draft()));
        keep("today-960", new Route.Today());
        keep("timeline-960", new Route.Timeline());
        keep("outreach-960", new Route.Outreach());
        keep("introductions-960", new Route.Introductions());
        keep("reconnect-960", new Route.Reconnect());
        keep("collaborations-960", new Route.Collaborations());
        keep("insights-960", new Route.Insights());
        keep("network-960", new Route.Network());
        keep("collaboration-960", new Route.Collaboration(collaboration(chenBo)));
    }

    @ParameterizedTest
    @CsvSource({"en,light", "zh-CN,dark"})
    void needsAndOffersWithTheStory(String language, String theme) throws IOException {
        begin(language, theme, true);
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        long qinghe = organization(chenBo);
        openWindow(new Route.Today());
        resize(960, 640);
        keep("organization-960", new Route.Organization(qinghe));
        for (int width : new int[] {1280, 960}) {
            resize(width, width == 960 ? 640 : 800);
            String end = width == 960 ? "-960" : "";
            keep("matches" + end, new Route.Matches());
            keep("growth" + end, new Route.Growth());
        }
        resize(1280, 800);
        for (Route page : List.of(new Route.Organization(qinghe), new Route.Contact(chenBo))) {
            onFx(
                    () -> {
                        window.open(page);
                        return true;
                    });
            openRow("add-need");
            keep(page instanceof Route.Contact ? "contact-needs" : "organization-needs");
            press(KeyCode.ESCAPE);
        }
        onFx(
                () -> {
                    window.open(new Route.Growth());
                    return true;
                });
        Meant proven =
                services.offers().meant().join().stream()
                        .filter(each -> !each.works().isEmpty())
                        .findFirst()
                        .orElseThrow();
        focus("growth-offer-" + proven.offer().id());
        keep("growth-offers");
        sheet("offer-sheet-proven", "offer-sheet", KeyCode.ENTER);
        onFx(
                () -> {
                    window.open(new Route.Matches());
                    return true;
                });
        focus("match-list");
        sheet("match-introduce", "introduce", KeyCode.H);
        focus("match-list");
        press(KeyCode.DOWN);
        sheet("match-help", "draft-sheet", KeyCode.H);
    }

    private void openRow(String id) {
        EditRow<?> row = find(id, EditRow.class);
        onFx(
                () -> {
                    row.edit();
                    return true;
                });
    }

    /** Who has left a position lately. */
    private long ouyang() {
        return services.contactList().find("ouyangjing", Order.NAME, false).join().getFirst().id();
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everySheetWithTheStory(String language, String theme) throws IOException {
        begin(language, theme, true);
        openWindow(new Route.Contacts(null));
        sheet("palette", "palette-list", KeyCode.CONTROL, KeyCode.K);
        sheet("shortcuts", "shortcuts", KeyCode.F1);
        sheet("new-contact", "new-contact", KeyCode.CONTROL, KeyCode.N);
        sheet("log", "log-sheet", KeyCode.CONTROL, KeyCode.L);
        sheet("draft", "draft-sheet", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        sheet("export", "export", KeyCode.CONTROL, KeyCode.E);
        collaborating();
        erase();
        facts();
        standing();
        dialogs.answer(Path.of("src/test/resources/app/renmai/screens/people.vcf"));
        sheet("import", "import", KeyCode.CONTROL, KeyCode.I);
    }

    /** Opens or closes the pop-over that stands above the window. */
    private void collaborating() throws IOException {
        sheet("collaboration-new", "work-sheet", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        onFx(
                () -> {
                    window.open(new Route.Collaboration(collaboration(chenBo)));
                    return true;
                });
        find("collaboration-title", Node.class);
        sheet("collaboration-closing", "closing-sheet", KeyCode.CONTROL, KeyCode.T);
        onFx(
                () -> {
                    window.open(new Route.Contacts(null));
                    return true;
                });
    }

    private void why(boolean open) {
        if (open) {
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        } else {
            onFx(
                    () -> {
                        javafx.stage.Window.getWindows().stream()
                                .filter(each -> each instanceof PopOver)
                                .toList()
                                .forEach(javafx.stage.Window::hide);
                        return true;
                    });
        }
        await(
                "why",
                () ->
                        javafx.stage.Window.getWindows().stream()
                                        .anyMatch(each -> each instanceof PopOver)
                                == open);
    }

    private void standing() throws IOException {
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        keep("contact-standing", new Route.Contact(chenBo));
        why(true);
        keep("why");
        why(false);
        sheet("value", "value-sheet", KeyCode.CONTROL, KeyCode.U);
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everySheetOfOutreach(String language, String theme) throws IOException {
        begin(language, theme, true);
        openWindow(new Route.Outreach());
        find("thread-contact", Node.class);
        focus("outreach-list");
        outreachSheets("");
        keep("outreach-1280");
        resize(960, 640);
        focus("outreach-list");
        outreachSheets("-960");
        resize(1280, 800);
        long lin = services.contactList().find("linyue", Order.NAME, false).join().getFirst().id();
        keep("contact-ahead", new Route.Contact(lin));
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        Workspace.await(
                services.outreach()
                        .stopWishes()
                        .put(chenBo, "Please, no more of this", LocalDate.ofInstant(NOW, ZONE)));
        keep("contact-stopped", new Route.Contact(chenBo));
        Button chip = find("contact-stop-chip", Button.class);
        onFx(
                () -> {
                    chip.fire();
                    return true;
                });
        sheet("lift-sheet", "lift-sheet");
        resize(960, 640);
        keep("contact-stopped-960", new Route.Contact(chenBo));
    }

    private void outreachSheets(String size) throws IOException {
        sheet("thread-new" + size, "new-thread", KeyCode.T);
        sheet("thread-attempt" + size, "attempt-sheet", KeyCode.L);
        sheet("thread-reply" + size, "reply-sheet", KeyCode.R);
    }

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

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void whoMayBeOne(String language, String theme) throws IOException {
        begin(language, theme, true);
        addTwice("Chen", "Bo", "chenbo@example.com");
        addTwice("Wolfeschlegelsteinhausenbergerdorff", "Hubert Blaine", "chenbo@example.com");
        openWindow(new Route.Duplicates());
        find("pair-list", ListView.class);
        await("listed", () -> !list().getItems().isEmpty());
        keep("duplicates");
        focus("pair-list");
        sheet("merge", "merge", KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.N);
        focus("new-name");
        type("Chen, Bo");
        find("alike-0", Node.class);
        keep("new-contact-alike");
    }

    private ListView<?> list() {
        return (ListView<?>) stage.getScene().lookup("#pair-list");
    }

    private void addTwice(String family, String given, String email) {
        for (String organization : List.of("青禾体育", "")) {
            services.contacts()
                    .add(
                            Contact.named(PersonName.of(family, given), NOW)
                                    .withNotes("Met at the fair. " + organization),
                            List.of(ContactPoint.email(email, "")),
                            organization,
                            "")
                    .join();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,light", "zh-CN,dark"})
    void everyPlaceWhileItIsEmpty(String language, String theme) throws IOException {
        begin(language, theme, false);
        openWindow(new Route.Welcome());
        keep("welcome", new Route.Welcome());
        keep("empty-today", new Route.Today());
        keep("empty-contacts", new Route.Contacts(null));
        keep("empty-duplicates", new Route.Duplicates());
        keep("empty-timeline", new Route.Timeline());
        keep("empty-outreach", new Route.Outreach());
        keep("empty-pitches", new Route.Pitches());
        keep("empty-organizations", new Route.Organizations());
        keep("empty-matches", new Route.Matches());
        keep("empty-growth", new Route.Growth());
    }

    /** The sheet of a fact on a page, where it stands among others, and offers with their sheet. */
    private void facts() throws IOException {
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        long fengpao =
                services.contactList().find("luojia", Order.NAME, false).join().getFirst().id();
        keep("organization-facts", new Route.Organization(organization(fengpao)));
        keep("contact-facts", new Route.Contact(chenBo));
        sheet("fact-sheet", "fact-about", KeyCode.CONTROL, KeyCode.J);
        onFx(
                () -> {
                    window.open(new Route.Settings());
                    return true;
                });
        focus("offer-add");
        keep("settings-offers");
        sheet("offer-sheet", "offer-sheet", KeyCode.ENTER);
    }

    private void erase() throws IOException {
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        services.backups().start().result().join();
        onFx(
                () -> {
                    window.open(new Route.Contact(chenBo));
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.K);
        find("palette-list", Node.class);
        type(remembered.get("language").startsWith("zh") ? "抹去" : "erase this");
        press(KeyCode.ENTER);
        find("erase-sheet", Node.class);
        keep("erase");
        press(KeyCode.ESCAPE);
        await("erase closed", () -> stage.getScene().lookup("#erase-sheet") == null);
        onFx(
                () -> {
                    window.open(new Route.Contacts(null));
                    return true;
                });
    }

    private long organization(long contact) {
        return Objects.requireNonNull(
                services.contacts()
                        .details(contact)
                        .join()
                        .orElseThrow()
                        .currentPosition()
                        .orElseThrow()
                        .organizationId());
    }

    private long view() {
        return services.views().all().join().getFirst().id();
    }

    private long draft() {
        return services.pitches().all().join().stream()
                .filter(row -> row.pitch().draft())
                .findFirst()
                .orElseThrow()
                .pitch()
                .id();
    }

    private void sheet(String name, String id, KeyCode... keys) throws IOException {
        press(keys);
        find(id, Node.class);
        keep(name);
        press(KeyCode.ESCAPE);
        await(name + " closed", () -> stage.getScene().lookup("#" + id) == null);
    }

    private void keep(String name, Route route) throws IOException {
        onFx(
                () -> {
                    window.open(route);
                    return true;
                });
        keep(name);
    }

    /** Takes the picture once nothing in it changes any more. */
    private void keep(String name) throws IOException {
        byte[] before = {};
        byte[] now = Files.readAllBytes(picture(name + suffix));
        for (int looks = 0; looks < MOST_LOOKS && !Arrays.equals(before, now); looks++) {
            settle();
            before = now;
            now = Files.readAllBytes(picture(name + suffix));
        }
        assertThat(now).hasSizeGreaterThan(10_000);
        if (IN_README.contains(name + suffix)) {
            Files.createDirectories(SHOWN);
            Files.write(SHOWN.resolve(name + suffix + ".png"), now);
        }
    }

    private long collaboration(long contact) {
        return services.value().collaborations().ofContact(contact).join().getFirst().id();
    }

    /** Lets loads that are under way arrive. */
    private void settle() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        onFx(() -> true);
    }
}
