package app.renmai.service.outreach;

import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;

import java.util.concurrent.CompletableFuture;

/** The gaps the user wants between attempts. */
public final class OutreachSettings {
    private static final String SETTING = "outreach.gaps";

    private final Workspace workspace;

    /** The settings of a workspace. */
    public OutreachSettings(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The gaps between attempts. */
    public CompletableFuture<Gaps> gaps() {
        return workspace.read(OutreachSettings::gaps);
    }

    /** The gaps between attempts, as a reader sees them. */
    static Gaps gaps(Reader reader) {
        return SettingStore.find(reader, SETTING).flatMap(Gaps::read).orElse(Gaps.USUAL);
    }

    /** Sets the gaps between attempts. */
    public CompletableFuture<Void> setGaps(Gaps gaps) {
        String text = gaps.equals(Gaps.USUAL) ? "" : gaps.text();
        return workspace.run(
                Op.EDIT_OUTREACH_SETTINGS, "", tx -> SettingStore.put(tx, SETTING, text));
    }
}
