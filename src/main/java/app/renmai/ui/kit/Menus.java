package app.renmai.ui.kit;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What menus are made of. */
public final class Menus {
    private static final double BELOW = 4;

    private Menus() {}

    /** Something to choose, without an icon. */
    public static MenuItem item(String text, Runnable action) {
        return item(text, null, action);
    }

    /**
     * A button that opens a menu of what else can be done.
     *
     * @param words says so to those who cannot see it
     * @param id names it in the scene
     */
    public static Button more(String words, String id, ContextMenu menu) {
        Button more = Buttons.icon(words, Feather.MORE_HORIZONTAL, () -> {});
        more.setId(id);
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, BELOW));
        return more;
    }

    /** Something to choose. */
    public static MenuItem item(String text, @Nullable Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, icon == null ? null : Icons.of(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
