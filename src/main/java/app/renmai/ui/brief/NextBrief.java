package app.renmai.ui.brief;

import app.renmai.model.activity.Interaction.State;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;

import java.time.Duration;
import java.time.Instant;

/** Opens the brief for whatever meeting is next. */
public final class NextBrief {
    private static final Duration AHEAD = Duration.ofDays(60);

    private NextBrief() {}

    /** Opens it; when no meeting is planned, says so. */
    public static void open(Desk desk) {
        Instant now = desk.times().clock().instant();
        desk.after(
                desk.services().suggesting().meetings(now, now.plus(AHEAD)),
                found ->
                        found.stream()
                                .filter(each -> each.interaction().state() == State.PLANNED)
                                .findFirst()
                                .map(
                                        next ->
                                                new Route.Brief(
                                                        next.contactId(), next.interaction().id()))
                                .ifPresentOrElse(
                                        desk.navigator()::open,
                                        () -> desk.toasts().show(desk.text("brief.next.none"))));
    }
}
