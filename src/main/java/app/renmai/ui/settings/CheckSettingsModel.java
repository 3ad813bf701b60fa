package app.renmai.ui.settings;

import app.renmai.service.check.CheckSettings;
import app.renmai.service.check.Checking;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which rules of the pitch check are on in this workspace. */
public final class CheckSettingsModel extends ViewModel {
    private final Checking checking;
    private final ReadOnlyObjectWrapper<CheckSettings> settings =
            new ReadOnlyObjectWrapper<>(CheckSettings.USUAL);

    /** The settings of the check. */
    public CheckSettingsModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "workspace_setting");
        this.checking = desk.services().checking();
    }

    /** What is wanted of the check. */
    public ReadOnlyObjectProperty<CheckSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("settings", checking.settings(), settings::set);
    }

    /** Switches a rule on or off. */
    public void set(String rule, boolean on) {
        if (on == settings.get().off().contains(rule)) {
            act(checking.switchRule(rule, on));
        }
    }
}
