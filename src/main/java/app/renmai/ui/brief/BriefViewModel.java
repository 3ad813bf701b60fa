package app.renmai.ui.brief;

import app.renmai.exchange.brief.BriefPdf;
import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefText;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Part;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactSheet;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** The brief on a contact: its page, what is still to find out, and the ways out. */
public final class BriefViewModel extends ViewModel {
    private static final Executor THREADS = task -> Thread.ofVirtual().name("brief").start(task);

    private static final float DPI = 192;

    private final Desk desk;
    private final long contact;
    private final BriefWords words;
    private final ReadOnlyObjectWrapper<Optional<Brief>> brief =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<byte[]>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The brief on a contact. */
    public BriefViewModel(Desk desk, long contact) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "fact",
                "competitor",
                "offer",
                "offer_contact",
                "need",
                "commitment",
                "contact",
                "position_held",
                "organization",
                "interaction",
                "participant",
                "appointment",
                "first_sentence",
                "workspace_setting");
        this.desk = desk;
        this.contact = contact;
        this.words = new BriefWords(desk.wording());
    }

    /** The brief; empty while loading and when the contact is gone. */
    ReadOnlyObjectProperty<Optional<Brief>> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    /** The page as a PNG picture, once it is drawn. */
    ReadOnlyObjectProperty<Optional<byte[]>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** How the brief is said. */
    BriefWords words() {
        return words;
    }

    @Override
    protected void reload() {
        CompletableFuture<Optional<Brief>> found =
                desk.services().briefs().of(contact, desk.times().today());
        load("brief", found, brief::set);
        load(
                "page",
                found.thenApplyAsync(
                        one -> one.map(words::sheet).map(BriefViewModel::png), THREADS),
                page::set);
    }

    private static byte[] png(BriefSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(BriefPdf.picture(sheet, DPI), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The brief in plain words. */
    String plain() {
        return brief.get().map(words::sheet).map(BriefText::plain).orElse("");
    }

    /** What a file of it is called. */
    String fileName() {
        String title = brief.get().map(words::title).orElse("");
        return title.replaceAll("[\\\\/:*?\"<>|]", " ").strip() + ".pdf";
    }

    /** Writes the page to a file and says so. */
    void writePdf(Path file) {
        written(
                file,
                path ->
                        desk.toasts()
                                .show(desk.text("brief.saved", path.getFileName().toString())));
    }

    /** Opens the page with the program for PDF, which prints. */
    void print() {
        try {
            Path folder = Files.createTempDirectory("renmai-print");
            written(
                    folder.resolve(fileName()),
                    path ->
                            desk.toasts()
                                    .show(
                                            desk.text(
                                                    desk.services().links().openFile(path)
                                                            ? "pitch.print.opened"
                                                            : "timeline.file.no-program")));
        } catch (IOException e) {
            desk.problem(e);
        }
    }

    private void written(Path file, Consumer<Path> then) {
        brief.get()
                .map(words::sheet)
                .ifPresent(
                        sheet ->
                                then(
                                        CompletableFuture.supplyAsync(
                                                () -> write(sheet, file), THREADS),
                                        then));
    }

    private static Path write(BriefSheet sheet, Path file) {
        try {
            BriefPdf.write(sheet, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a part's question a task for today. */
    void prepare(Part part) {
        brief.get()
                .map(one -> words.question(one, part))
                .ifPresent(
                        question ->
                                then(
                                        desk.services()
                                                .agenda()
                                                .remind(
                                                        contact,
                                                        desk.text("brief.prepare.due", question),
                                                        desk.times().today()),
                                        _ -> desk.toasts().undoable(desk.text("brief.prepared"))));
    }

    /** Keeps the sentence to begin with. */
    void begin(String sentence) {
        then(
                desk.services().briefs().begin(contact, sentence.strip()),
                _ -> desk.toasts().undoable(desk.text("brief.sentence.kept")));
    }

    /** Asks for a fact of a kind. */
    void addFact(app.renmai.model.value.Fact.Kind kind) {
        FactSheet.ofContact(desk, contact, kind);
    }
}
