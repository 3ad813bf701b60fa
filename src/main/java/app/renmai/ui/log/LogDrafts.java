package app.renmai.ui.log;

import app.renmai.ui.desk.Preferences;

/**
 * The forms that were closed before they were saved, the newest first. There is more than one when
 * a line was handed to the window while another waited.
 */
final class LogDrafts {
    private static final String NAME = "log.draft";

    private final Preferences preferences;

    LogDrafts(Preferences preferences) {
        this.preferences = preferences;
    }

    private static String name(int place) {
        return place == 0 ? NAME : NAME + "." + place;
    }

    private String at(int place) {
        return preferences.get(name(place), "");
    }

    /** The newest; empty when there is none. */
    String newest() {
        return at(0);
    }

    /** Puts another before all. */
    void add(String draft) {
        String moving = draft;
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
