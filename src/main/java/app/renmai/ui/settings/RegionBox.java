package app.renmai.ui.settings;

import app.renmai.service.duplicate.PhoneRegion;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Chooses a region of telephone numbers; a letter goes to the next one that begins with it. */
final class RegionBox extends ComboBox<String> {
    private static final int ROWS = 12;

    private final Map<String, String> words = new TreeMap<>();

    /**
     * @param desk what every screen is given
     * @param chosen takes what the user chooses
     */
    RegionBox(Desk desk, Consumer<String> chosen) {
        setId("settings-region");
        setVisibleRowCount(ROWS);
        setAccessibleText(desk.text("settings.region"));
        for (String region : PhoneRegion.all()) {
            String name = Locale.of("", region).getDisplayCountry(desk.locale());
            words.put(region, name + " (+" + PhoneRegion.countryCode(region) + ")");
        }
        getItems().setAll(words.keySet());
        getItems().sort(Comparator.comparing(this::words, Collator.getInstance(desk.locale())));
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String region) {
                        return region == null ? "" : words(region);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        setOnAction(
                _ -> {
                    if (getValue() != null) {
                        chosen.accept(getValue());
                    }
                });
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private String words(String region) {
        return words.getOrDefault(region, region);
    }

    /** Shows what is set. */
    void choose(String region) {
        if (!region.isEmpty()) {
            setValue(region);
        }
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        if (letter.isBlank() || event.isShortcutDown()) {
            return;
        }
        int from = getSelectionModel().getSelectedIndex() + 1;
        for (int i = 0; i < getItems().size(); i++) {
            int next = (from + i) % getItems().size();
            if (words(getItems().get(next)).toLowerCase(Locale.ROOT).startsWith(letter)) {
                getSelectionModel().select(next);
                return;
            }
        }
    }
}
