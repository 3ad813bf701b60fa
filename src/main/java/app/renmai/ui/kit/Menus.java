package app.renmai.ui.kit;

import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** What menus are made of. */
public final class Menus {
    private Menus() {}

    /** Something to choose, without an icon. */
    public static MenuItem item(String text, Runnable action) {
        return item(text, null, action);
    }

    /** Something to choose. */
    public static MenuItem item(String text, @Nullable Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, icon == null ? null : Icons.of(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
