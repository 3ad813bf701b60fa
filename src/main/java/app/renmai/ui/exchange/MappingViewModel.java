package app.renmai.ui.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.DateOrder;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.exchange.CsvLook;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * How one CSV file is read, and the first people that makes; what the user says otherwise is handed
 * on. Everything is read off the UI thread, one change after the other.
 */
public final class MappingViewModel extends ViewModel {
    private final Desk desk;
    private final Path file;
    private final @Nullable CsvLayout initial;
    private final Consumer<CsvLayout> corrected;
    private final Executor beside;
    private final ReadOnlyObjectWrapper<Optional<CsvLook>> look =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyListWrapper<MappedColumn> columns =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Optional<Remark>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile List<CustomField> fields = List.of();
    private @Nullable CompletableFuture<CsvLook> latest;

    /**
     * @param desk what every screen is given
     * @param file the file
     * @param initial how to read it at first, or null to find out
     * @param corrected takes the layout whenever the user has changed it
     */
    public MappingViewModel(
            Desk desk, Path file, @Nullable CsvLayout initial, Consumer<CsvLayout> corrected) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "csv_layout");
        this.desk = desk;
        this.file = file;
        this.initial = initial;
        this.corrected = corrected;
        this.beside = task -> Thread.ofVirtual().name("csv-preview").start(task);
    }

    /** The file as it is read now; empty until it was looked at. */
    public ReadOnlyObjectProperty<Optional<CsvLook>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Its columns. */
    public ReadOnlyListProperty<MappedColumn> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** Why it cannot be read at all, if it cannot. */
    public ReadOnlyObjectProperty<Optional<Remark>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The fields of the user's own that columns can mean. */
    public List<CustomField> fields() {
        return fields;
    }

    /** The first people in it. */
    public List<ImportedContact> people() {
        return look.get().map(each -> each.preview().people()).orElse(List.of());
    }

    @Override
    protected void reload() {
        if (latest != null) {
            // What the user is at is not taken from under their hands.
            return;
        }
        CompletableFuture<CsvLook> first =
                desk.services()
                        .fields()
                        .of(Target.CONTACT)
                        .thenCompose(
                                known -> {
                                    fields = known;
                                    return desk.services().csvLayouts().look(file, initial);
                                });
        latest = first;
        load(
                "look",
                first.handle(MappingViewModel::seen),
                seen -> {
                    refusal.set(Optional.ofNullable(seen.refusal));
                    if (seen.look != null) {
                        show(seen.look);
                    }
                });
    }

    /** A look, or why there is none. */
    private record Seen(@Nullable CsvLook look, @Nullable Remark refusal) {}

    private static Seen seen(@Nullable CsvLook look, @Nullable Throwable failure) {
        if (failure == null) {
            return new Seen(look, null);
        }
        if (Failures.cause(failure) instanceof UnreadableFileException refused) {
            return new Seen(null, new Remark(0, refused.reason(), refused.arguments()));
        }
        throw new CompletionException(failure);
    }

    /** Says what a column means. */
    public void say(int column, CsvMeaning meaning) {
        change(
                now -> {
                    CsvLayout layout = now.layout();
                    return column < layout.columns().size()
                            ? now.with(layout.withMeaning(column, meaning))
                            : now;
                });
    }

    /** Says what the charset is; the columns are found out again. */
    public void say(Charset charset) {
        change(now -> now.again(charset, now.layout().delimiter(), null));
    }

    /** Says what stands between cells; the columns are found out again. */
    public void say(char delimiter) {
        change(now -> now.again(now.layout().charset(), delimiter, null));
    }

    /** Says which row names the columns, or {@link CsvLayout#NO_HEADER}. */
    public void sayHeader(int row) {
        change(now -> row == CsvLayout.NO_HEADER ? now.withoutHeader() : header(now, row));
    }

    private static CsvLook header(CsvLook now, int row) {
        return now.again(now.layout().charset(), now.layout().delimiter(), row);
    }

    /** Says in which order dates are written. */
    public void say(DateOrder order) {
        change(now -> now.with(now.layout().withDates(order)));
    }

    /** Takes back all that was said. */
    public void asDetected() {
        change(now -> now.with(now.detected()));
    }

    private void change(UnaryOperator<CsvLook> how) {
        if (latest == null) {
            return;
        }
        CompletableFuture<CsvLook> next = latest.thenApplyAsync(how, beside);
        latest = next;
        load(
                "look",
                next,
                now -> {
                    boolean other =
                            look.get().filter(b -> b.layout().equals(now.layout())).isEmpty();
                    show(now);
                    if (other) {
                        corrected.accept(now.layout());
                    }
                });
    }

    private void show(CsvLook now) {
        List<MappedColumn> all = new ArrayList<>();
        for (int i = 0; i < now.layout().columns().size(); i++) {
            all.add(
                    new MappedColumn(
                            i,
                            now.layout().columns().get(i).name(),
                            now.preview().samples().get(i),
                            now.layout().columns().get(i).meaning()));
        }
        // In a list of 92 columns most hold nothing: those that do come first.
        all.sort(Comparator.comparing(column -> column.samples().isEmpty()));
        if (all.size() == columns.size()) {
            // Rows that stay the same keep the place of the list and its selection.
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).equals(columns.get(i))) {
                    columns.set(i, all.get(i));
                }
            }
        } else {
            columns.setAll(all);
        }
        look.set(Optional.of(now));
    }
}
