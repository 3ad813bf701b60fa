package app.renmai.ui.notice;

import app.renmai.service.today.DayPage;
import app.renmai.service.today.NoticeTimes.Told;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.ui.calendar.EntryWords;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.today.TodayText;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tells of the day in the morning and of meetings before they begin, when the user wants that.
 * Works on the UI thread; what it asks is answered elsewhere.
 */
public final class Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final int NAMED = 3;

    private final Supplier<Desk> desk;
    private final Instant since;
    private final Set<Told> told = new HashSet<>();
    private @Nullable Instant morningTold;

    /**
     * @param desk the desk in the window
     * @param since since when the program runs
     */
    public Notifier(Supplier<Desk> desk, Instant since) {
        this.desk = desk;
        this.since = since;
    }

    /** Looks what time it is, and tells what is to be told by then. Called each minute. */
    public void look() {
        Desk now = desk.get();
        NoticeSettings wanted = NoticeSettings.of(now.services().preferences());
        if (!wanted.on()) {
            return;
        }
        Instant moment = now.services().clock().instant();
        if (wanted.times().morningHasCome(since, morningTold, moment, now.services().zone())) {
            morningTold = moment;
            then(
                    now.services().suggesting().day(now.times().today(), 0),
                    page -> tellOfDay(now, page));
        }
        Duration before = wanted.times().before();
        then(
                now.services().suggesting().meetings(moment, moment.plus(before).plusMillis(1)),
                meetings -> {
                    List<Meeting> near = wanted.times().near(meetings, told, moment);
                    near.forEach(each -> told.add(Told.of(each)));
                    if (!near.isEmpty()) {
                        tellOfMeetings(now, near, moment);
                    }
                });
    }

    private void tellOfDay(Desk now, DayPage page) {
        int worth = page.suggestions().now().size();
        if (worth == 0) {
            return;
        }
        TodayText text = new TodayText(now.wording(), page);
        String first =
                page.suggestions().now().stream()
                        .limit(NAMED)
                        .map(text::title)
                        .collect(Collectors.joining("\n"));
        show(now, now.text("today.worth", worth), first);
    }

    private void tellOfMeetings(Desk now, List<Meeting> near, Instant moment) {
        Set<Long> people = new HashSet<>();
        near.forEach(each -> people.addAll(each.interaction().participants()));
        then(
                now.services().contacts().names(people),
                names -> {
                    EntryWords words = new EntryWords(now.wording(), names);
                    for (Meeting each : near) {
                        String title =
                                now.text(
                                        "today.meeting",
                                        words.time(each.interaction()),
                                        words.talk(each.interaction()));
                        show(now, title, text(now, each, moment));
                    }
                });
    }

    private static String text(Desk now, Meeting meeting, Instant moment) {
        Duration left = Duration.between(moment, meeting.interaction().start());
        // A minute that has begun counts.
        long minutes = left.plusMinutes(1).minusNanos(1).toMinutes();
        String place = meeting.interaction().place();
        return place.isBlank()
                ? now.text("notice.meeting", minutes)
                : now.text("notice.meeting.place", minutes, place);
    }

    private static void show(Desk now, String title, String text) {
        now.services()
                .notices()
                .show(title, text)
                .thenAccept(
                        shown -> {
                            if (!shown) {
                                LOG.info("the system did not take a notice");
                            }
                        });
    }

    /** A question that fails now is asked again in a minute, and needs no words meanwhile. */
    private <T> void then(CompletableFuture<T> answer, Consumer<T> next) {
        answer.whenCompleteAsync(
                (value, failure) -> {
                    if (failure == null) {
                        next.accept(value);
                    } else {
                        LOG.info("what was to be told could not be read", failure);
                    }
                },
                desk.get().ui());
    }
}
