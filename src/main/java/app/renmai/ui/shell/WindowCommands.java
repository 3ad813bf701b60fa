package app.renmai.ui.shell;

import app.renmai.ui.brief.NextBrief;
import app.renmai.ui.collaboration.WorkSheet;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactSheet;
import app.renmai.ui.fact.OfferSheet;
import app.renmai.ui.introduction.IntroduceSheet;
import app.renmai.ui.navigation.Navigator;
import app.renmai.ui.navigation.Route;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/** The commands that are there in every place. */
final class WindowCommands {
    private WindowCommands() {}

    /** What the window itself can do for its commands. */
    interface Actions {
        void palette();

        void shortcuts();

        void toast();

        void zoom(int steps);

        void switchTheme();

        void switchLanguage();

        void quit();
    }

    static List<Command> of(ShellViewModel model, Desk desk, Actions actions) {
        return Stream.of(
                        work(model, desk, actions), places(desk.navigator()), looks(model, actions))
                .flatMap(List::stream)
                .toList();
    }

    /** What is done with contacts and what is known of them. */
    private static List<Command> work(ShellViewModel model, Desk desk, Actions actions) {
        return List.of(
                Command.of("palette", "Shortcut+K", Feather.SEARCH, actions::palette),
                Command.of("new", "Shortcut+N", Feather.PLUS, desk.sheets()::newContact),
                Command.of("log", "Shortcut+L", Feather.CLOCK, () -> desk.sheets().log(List.of())),
                Command.of(
                        "pitch-draft",
                        "Shortcut+Shift+P",
                        Feather.EDIT_2,
                        desk.sheets()::draftPitch),
                Command.of(
                        "brief-next",
                        "Shortcut+Shift+B",
                        Feather.FILE_TEXT,
                        () -> NextBrief.open(desk)),
                Command.of("fact-add", "Shortcut+J", Feather.BOOKMARK, () -> FactSheet.open(desk)),
                Command.of("offer-add", null, Feather.STAR, () -> OfferSheet.open(desk)),
                Command.of("introduce", null, Feather.SHARE_2, () -> IntroduceSheet.open(desk)),
                Command.of(
                        "collaboration-new",
                        "Shortcut+Shift+C",
                        Feather.BRIEFCASE,
                        () -> WorkSheet.open(desk)),
                Command.of("templates", null, Feather.FILE_TEXT, desk.sheets()::templates),
                Command.of(
                        "import",
                        "Shortcut+I",
                        Feather.DOWNLOAD,
                        () -> desk.sheets().importFiles(List.of())),
                Command.of(
                        "import-clipboard",
                        "Shortcut+V",
                        Feather.CLIPBOARD,
                        desk.sheets()::importClipboard),
                Command.of("export", "Shortcut+E", Feather.UPLOAD, desk.sheets()::export),
                Command.when(
                                model.canUndoProperty(),
                                "undo",
                                "Shortcut+Z",
                                Feather.CORNER_UP_LEFT,
                                model::undo)
                        .labelled(model.undoTextProperty()),
                Command.when(
                                model.canRedoProperty(),
                                "redo",
                                "Shortcut+Shift+Z",
                                Feather.CORNER_UP_RIGHT,
                                model::redo)
                        .labelled(model.redoTextProperty())
                        .also("Shortcut+Y"));
    }

    /** Where one can go. */
    private static List<Command> places(Navigator navigator) {
        return List.of(
                go(navigator, "today", "Shortcut+1", Feather.CALENDAR, new Route.Today()),
                go(navigator, "contacts", "Shortcut+2", Feather.USERS, new Route.Contacts(null)),
                go(navigator, "timeline", "Shortcut+3", Feather.SLIDERS, new Route.Timeline()),
                go(navigator, "pitches", "Shortcut+4", Feather.EDIT_2, new Route.Pitches()),
                go(
                        navigator,
                        "organizations",
                        "Shortcut+5",
                        Feather.GRID,
                        new Route.Organizations()),
                go(
                        navigator,
                        "collaborations",
                        "Shortcut+8",
                        Feather.BRIEFCASE,
                        new Route.Collaborations()),
                go(navigator, "outreach", "Shortcut+6", Feather.SEND, new Route.Outreach()),
                go(navigator, "insights", "Shortcut+7", Feather.BAR_CHART_2, new Route.Insights()),
                go(navigator, "network", null, Feather.SHARE_2, new Route.Network()),
                go(navigator, "matches", null, Feather.LINK_2, new Route.Matches()),
                go(navigator, "growth", null, Feather.TRENDING_UP, new Route.Growth()),
                go(navigator, "duplicates", null, Feather.COPY, new Route.Duplicates()),
                go(navigator, "introductions", null, Feather.SHARE_2, new Route.Introductions()),
                go(navigator, "reconnect", null, Feather.STAR, new Route.Reconnect()),
                go(navigator, "settings", "Shortcut+Comma", Feather.SETTINGS, new Route.Settings()),
                Command.of("back", "Alt+Left", Feather.ARROW_LEFT, navigator::back),
                Command.of("forward", "Alt+Right", Feather.ARROW_RIGHT, navigator::forward),
                Command.of(
                        "welcome",
                        null,
                        Feather.COMPASS,
                        () -> navigator.open(new Route.Welcome())));
    }

    /** The window itself. */
    private static List<Command> looks(ShellViewModel model, Actions actions) {
        return List.of(
                Command.of("shortcuts", "F1", Feather.HELP_CIRCLE, actions::shortcuts),
                Command.of("zoom-in", "Shortcut+Plus", Feather.ZOOM_IN, () -> actions.zoom(1))
                        .also("Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
                Command.of("zoom-out", "Shortcut+Minus", Feather.ZOOM_OUT, () -> actions.zoom(-1))
                        .also("Shortcut+Subtract"),
                Command.of("zoom-reset", "Shortcut+0", Feather.MAXIMIZE, () -> actions.zoom(0))
                        .also("Shortcut+Numpad 0"),
                Command.of("toast", "F8", Feather.MESSAGE_SQUARE, actions::toast),
                Command.of("theme", "Shortcut+Shift+D", Feather.MOON, actions::switchTheme),
                Command.of("language", null, Feather.GLOBE, actions::switchLanguage),
                Command.of("present", "Shortcut+Shift+H", Feather.EYE_OFF, model::present),
                Command.of("quit", "Shortcut+Q", Feather.POWER, actions::quit));
    }

    private static Command go(
            Navigator navigator, String id, @Nullable String key, Feather icon, Route route) {
        return Command.of(id, key, icon, () -> navigator.open(route));
    }
}
