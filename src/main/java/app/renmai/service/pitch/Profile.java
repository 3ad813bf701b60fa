package app.renmai.service.pitch;

import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the user has said about themselves; kept with the workspace, used in pitches. */
public final class Profile {
    /** The fields, named as their placeholders are. */
    public static final List<String> FIELDS =
            List.of(
                    "me.name",
                    "me.organization",
                    "me.title",
                    "me.phone",
                    "me.email",
                    "me.signature");

    private static final String PREFIX = "me.";
    private static final int LONGEST = 4_000;

    private final Workspace workspace;

    /** The profile kept in a workspace. */
    public Profile(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The fields that are filled, by name. */
    public CompletableFuture<Map<String, String>> fields() {
        return workspace.read(Profile::fields);
    }

    /** The fields that are filled, by name. */
    static Map<String, String> fields(Reader reader) {
        return SettingStore.startingWith(reader, PREFIX);
    }

    /**
     * Fills fields, as one step.
     *
     * @param fields words by field; blank ones empty it, fields not named stay
     * @return done; fails with an {@link IllegalArgumentException} for a field that is not one
     */
    public CompletableFuture<Void> set(Map<String, String> fields) {
        Map<String, String> words = Map.copyOf(fields);
        for (String field : words.keySet()) {
            if (!FIELDS.contains(field)) {
                return CompletableFuture.failedFuture(
                        new IllegalArgumentException("no profile field " + field));
            }
        }
        return workspace.run(
                Op.EDIT_PROFILE,
                "",
                tx ->
                        words.forEach(
                                (field, value) -> SettingStore.put(tx, field, shortened(value))));
    }

    private static String shortened(String value) {
        String words = value.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
