package app.renmai.ui.settings;

import app.renmai.service.value.Facts;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** For how long what was found out stays fresh in this workspace. */
public final class FactSettingsModel extends ViewModel {
    private final Facts facts;
    private final ReadOnlyIntegerWrapper days = new ReadOnlyIntegerWrapper(Facts.USUALLY_FRESH);

    /** The settings of facts. */
    public FactSettingsModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "workspace_setting");
        this.facts = desk.services().facts();
    }

    /** For how many days a fact stays fresh. */
    public ReadOnlyIntegerProperty daysProperty() {
        return days.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("days", facts.freshDays(), days::set);
    }

    /** Says for how many days a fact stays fresh, as one step. */
    public void setDays(int wanted) {
        act(facts.putFreshDays(wanted));
    }
}
