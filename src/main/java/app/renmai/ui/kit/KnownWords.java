package app.renmai.ui.kit;

import app.renmai.text.Folding;
import app.renmai.text.Query;
import app.renmai.text.Searchable;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Proposes words used before, such as places or tags, for a field that takes any. Found as they are
 * written, the first one waits to be chosen, for new words may begin like old ones; found by
 * pinyin, it is meant.
 */
public final class KnownWords implements Proposals<String> {
    private final Supplier<CompletableFuture<List<String>>> known;
    private final Supplier<Node> icon;
    private final Consumer<Throwable> failed;
    private final Completion<String> completion;
    private @Nullable CompletableFuture<List<Searchable>> loaded;

    private KnownWords(
            TextField field,
            Supplier<Node> icon,
            Supplier<CompletableFuture<List<String>>> known,
            Consumer<Throwable> failed) {
        this.known = known;
        this.icon = icon;
        this.failed = failed;
        this.completion = new Completion<>(field, field, this);
    }

    /**
     * Proposes known words in a field.
     *
     * @param field what is typed into
     * @param icon stands before each
     * @param known reads the words, those to propose first in front
     * @param failed told why they could not be read
     */
    public static void propose(
            TextField field,
            Supplier<Node> icon,
            Supplier<CompletableFuture<List<String>>> known,
            Consumer<Throwable> failed) {
        new KnownWords(field, icon, known, failed);
    }

    @Override
    public void begin() {
        loaded = null;
    }

    @Override
    public CompletableFuture<List<String>> find(String typed) {
        if (loaded == null) {
            loaded =
                    known.get()
                            .thenApplyAsync(words -> words.stream().map(Searchable::of).toList());
        }
        Query query = Query.parse(plain(typed));
        return loaded.thenApplyAsync(
                all ->
                        all.stream()
                                .filter(each -> !each.words().equals(typed) && each.meets(query))
                                .map(Searchable::words)
                                .toList());
    }

    /** Tags may be typed with their sign. */
    private static String plain(String typed) {
        return typed.replaceFirst("^[#＃]+", "");
    }

    @Override
    public HBox row(String words) {
        HBox row = new HBox(10, icon.get(), new Label(words));
        row.getStyleClass().add("completion-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    @Override
    public String words(String item) {
        return item;
    }

    @Override
    public void take(String words) {
        completion.write(words);
    }

    @Override
    public boolean meant(String typed, String first) {
        return !typed.isBlank() && !Folding.fold(first).contains(Folding.fold(plain(typed)));
    }

    @Override
    public void failed(Throwable cause) {
        failed.accept(cause);
    }
}
