package app.renmai.ui.shell;

import app.renmai.ui.contacts.ContactsView;
import app.renmai.ui.contacts.ContactsViewModel;
import app.renmai.ui.contacts.NewContactSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Makes the screen of each place: the one list of what the window can show. */
final class Screens {
    private static final double SHEET_TOP = 76;

    private Screens() {}

    static Screen of(Desk desk, Route route, MainWindow window) {
        return switch (route) {
            case Route.Contacts contacts -> contacts(desk, contacts);
            default -> new Blank(desk);
        };
    }

    private static Screen contacts(Desk desk, Route.Contacts route) {
        ContactsViewModel model = new ContactsViewModel(desk);
        String filter = route.filter();
        if (filter != null) {
            model.filterProperty().set(filter);
        }
        Node add = Buttons.primary(desk.text("command.new"), Feather.PLUS, () -> newContact(desk));
        return new ContactsView(desk, model, List.of(add));
    }

    static void newContact(Desk desk) {
        NewContactSheet sheet = new NewContactSheet(desk);
        desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
    }

    static void log(Desk desk) {}

    private record Blank(Desk desk, StackPane pane) implements Screen {
        Blank(Desk desk) {
            this(desk, new StackPane(new EmptyState(Feather.SUN, desk.text("app.name"))));
        }

        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void shown() {}

        @Override
        public void hidden() {}
    }
}
