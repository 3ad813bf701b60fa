package app.renmai.ui.brief;

import app.renmai.model.activity.Interaction.State;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;
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
        desk.services()
                .suggesting()
                .meetings(now, now.plus(AHEAD))
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (failure != null) {
                                desk.problem(Failures.cause(failure));
                                return;
                            }
                            found.stream()
                                    .filter(each -> each.interaction().state() == State.PLANNED)
                                    .findFirst()
                                    .ifPresentOrElse(
                                            next ->
                                                    desk.navigator()
                                                            .open(
                                                                    new Route.Brief(
                                                                            next.contactId(),
                                                                            next.interaction()
                                                                                    .id())),
                                            () -> desk.toasts().show(desk.text("brief.next.none")));
                        },
                        desk.ui());
    }
}
