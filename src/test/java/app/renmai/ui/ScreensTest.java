package app.renmai.ui;

import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.row.EditRow;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

/**
 * A picture of every place in both languages and themes: {@code mvn -Pscreens verify} takes it,
 * with those of {@link SheetPicturesTest} and {@link ImportPicturesTest}.
 */
@Tag("screens")
class ScreensTest extends PictureTest {
    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everyPlaceWithTheStory(String language, String theme) throws IOException {
        begin(language, theme, true);
        long chenBo = chenBo();
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
        long chenBo = chenBo();
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
            go(page);
            openRow("add-need");
            keep(page instanceof Route.Contact ? "contact-needs" : "organization-needs");
            press(KeyCode.ESCAPE);
        }
        go(new Route.Growth());
        Meant proven =
                services.offers().meant().join().stream()
                        .filter(each -> !each.works().isEmpty())
                        .findFirst()
                        .orElseThrow();
        focus("growth-offer-" + proven.offer().id());
        keep("growth-offers");
        sheet("offer-sheet-proven", "offer-sheet", KeyCode.ENTER);
        go(new Route.Matches());
        ListView<?> matches = find("match-list", ListView.class);
        await("matches", () -> !matches.getItems().isEmpty());
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
        return contact("ouyangjing");
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
}
