package app.renmai.ui;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.job.Jobs;
import app.renmai.service.pitch.Matter;
import app.renmai.store.Workspace;
import app.renmai.text.NameOrder;
import app.renmai.text.When;
import app.renmai.ui.command.Commands;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.HandedLine;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Overlays;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.desk.Services;
import app.renmai.ui.desk.Sheets;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.Toasts;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.navigation.Navigator;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk without a window: remembers what the user was told and where they went. */
public final class TestDesk implements Navigator, Overlays, Toasts, Sheets {
    public static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final List<String> told = new CopyOnWriteArrayList<>();
    public final List<Route> went = new CopyOnWriteArrayList<>();
    public final List<URI> links = new CopyOnWriteArrayList<>();
    public final Desk desk;
    public boolean mailProgram = true;

    public TestDesk(Workspace workspace, Locale locale) {
        // What a view model hands to the UI thread has to arrive, whichever test came first.
        FxTest.toolkit();
        Messages messages = new Messages(locale);
        Clock clock = workspace.clock();
        Services services =
                Services.of(
                        workspace,
                        new Jobs(Runnable::run, Runnable::run),
                        this::open,
                        new Forgetful(),
                        clock,
                        ZONE);
        desk =
                new Desk(
                        services,
                        messages,
                        new Names(messages, NameOrder.BY_SCRIPT),
                        new Times(messages, clock, ZONE),
                        this,
                        new Commands(),
                        this,
                        this,
                        this,
                        this::desk);
    }

    private Desk desk() {
        return desk;
    }

    private boolean open(URI link) {
        links.add(link);
        return mailProgram;
    }

    /** Preferences that keep nothing. */
    private static final class Forgetful implements Preferences {
        @Override
        public String get(String name, String fallback) {
            return fallback;
        }

        @Override
        public void put(String name, String value) {}
    }

    @Override
    public void open(Route route) {
        went.add(route);
    }

    @Override
    public void back() {}

    @Override
    public void forward() {}

    @Override
    public Route current() {
        return went.isEmpty() ? new Route.Today() : went.getLast();
    }

    @Override
    public void show(Node node, double top, Node focus, Runnable closed) {}

    @Override
    public void close() {}

    @Override
    public boolean showing() {
        return false;
    }

    @Override
    public void show(String text) {
        told.add(text);
    }

    @Override
    public void show(String text, String action, Runnable run) {
        told.add(text);
    }

    @Override
    public void undoable(String text) {
        told.add(text);
    }

    @Override
    public void undoable(String text, String action, Runnable run) {
        told.add(text);
    }

    @Override
    public void problem(String sentence, @Nullable Throwable cause) {
        told.add(sentence);
    }

    @Override
    public void newContact() {}

    @Override
    public void newContact(String name) {}

    @Override
    public void log(List<Long> contacts) {}

    @Override
    public void log(List<Long> contacts, long collaboration) {}

    @Override
    public boolean log(HandedLine line) {
        return false;
    }

    @Override
    public void edit(Interaction interaction) {}

    @Override
    public void happened(Interaction interaction) {
        told.add("happened? " + interaction.summary());
    }

    @Override
    public void move(Interaction interaction) {
        told.add("move " + interaction.summary());
    }

    @Override
    public void plan(When when) {}

    @Override
    public void merge(long one, long other) {}

    @Override
    public void draftPitch() {}

    @Override
    public void draftPitch(long contactId) {}

    @Override
    public void draftPitch(@Nullable Long contactId, Matter matter) {}

    @Override
    public void templates() {}

    @Override
    public void importFiles(List<Path> files) {}

    @Override
    public void receive(List<Path> files) {}

    @Override
    public void importClipboard() {}

    @Override
    public void imported(ImportReport report) {}

    @Override
    public void export() {}

    @Override
    public void exportPerson(long contactId, PersonName name) {}

    @Override
    public void erase(long contactId) {}
}
