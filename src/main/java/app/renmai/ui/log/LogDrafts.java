package app.renmai.ui.log;

import app.renmai.ui.desk.Preferences;

/**
 * The forms that were closed before they were saved, the newest first. There is more than one when
 * a line was handed to the window while another waited.
 */
final class LogDrafts {
    private final Preferences preferences;
    private final String kind;

    /**
     * @param kind what the forms are for; empty for forms that leave no draft
     */
    LogDrafts(Preferences preferences, String kind) {
        this.preferences = preferences;
        this.kind = kind;
    }

    private String name(int place) {
        return place == 0 ? kind : kind + "." + place;
    }

    private String at(int place) {
        return kind.isEmpty() ? "" : preferences.get(name(place), "");
    }

    /** The newest; empty when there is none. */
    String newest() {
        return at(0);
    }

    /** Puts another before all. */
    void add(String draft) {
        String moving = kind.isEmpty() ? "" : draft;
        for (int place = 0; !moving.isEmpty(); place++) {
            String next = at(place);
            preferences.put(name(place), moving);
            moving = next;
        }
    }

    /** Takes the newest away. */
    void remove() {
        for (int place = 0; !at(place).isEmpty(); place++) {
            preferences.put(name(place), at(place + 1));
        }
    }
}
