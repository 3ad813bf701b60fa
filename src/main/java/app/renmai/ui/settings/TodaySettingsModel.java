package app.renmai.ui.settings;

import app.renmai.service.today.NoticeTimes;
import app.renmai.service.today.Suggesting;
import app.renmai.service.today.TodaySettings;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.notice.NoticeSettings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What the settings show of Today: what the user wants of it in this workspace, and what they want
 * to be told outside the window on this computer.
 */
public final class TodaySettingsModel extends ViewModel {
    private final Desk desk;
    private final Suggesting suggesting;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<TodaySettings> today =
            new ReadOnlyObjectWrapper<>(TodaySettings.USUAL);
    private final ReadOnlyObjectWrapper<NoticeSettings> notices;
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unavailable = new ReadOnlyBooleanWrapper();

    /** The settings of Today. */
    public TodaySettingsModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "workspace_setting");
        this.desk = desk;
        this.suggesting = desk.services().suggesting();
        this.preferences = desk.services().preferences();
        this.notices = new ReadOnlyObjectWrapper<>(NoticeSettings.of(preferences));
    }

    /** What is wanted of Today. */
    public ReadOnlyObjectProperty<TodaySettings> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /** What is to be told outside the window. */
    public ReadOnlyObjectProperty<NoticeSettings> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    /** Whether a first notice is being tried. */
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** Whether the system did not take the first notice. */
    public ReadOnlyBooleanProperty unavailableProperty() {
        return unavailable.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("today", suggesting.settings(), today::set);
    }

    /** Sets how many suggestions there are at the most. */
    public void setLimit(int limit) {
        act(suggesting.set(new TodaySettings(limit, today.get().lead())));
    }

    /** Sets how many days before a date it is named. */
    public void setLead(int lead) {
        act(suggesting.set(new TodaySettings(today.get().limit(), lead)));
    }

    /** Switches notices on, once the system has taken a first one; or off. */
    public void setNotices(boolean on) {
        unavailable.set(false);
        if (!on) {
            keep(notices.get().withOn(false));
            return;
        }
        trying.set(true);
        then(
                desk.services()
                        .notices()
                        .show(desk.text("notice.first"), desk.text("notice.first.text")),
                shown -> {
                    trying.set(false);
                    unavailable.set(!shown);
                    keep(notices.get().withOn(shown));
                });
    }

    /** Sets the hour at which the day is told of. */
    public void setMorning(LocalTime morning) {
        Duration before = notices.get().times().before();
        keep(notices.get().withTimes(new NoticeTimes(morning, before)));
    }

    /** Sets how many minutes before a meeting it is told of. */
    public void setBefore(int minutes) {
        LocalTime morning = notices.get().times().morning();
        keep(notices.get().withTimes(new NoticeTimes(morning, Duration.ofMinutes(minutes))));
    }

    private void keep(NoticeSettings wanted) {
        wanted.keep(preferences);
        notices.set(wanted);
    }
}
