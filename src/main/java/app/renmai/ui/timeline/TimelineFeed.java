package app.renmai.ui.timeline;

import app.renmai.model.activity.TalkColumns;
import app.renmai.service.activity.Timeline;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.chart.Span;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Where a timeline comes from. */
public interface TimelineFeed {
    /** Before anything that can be logged. */
    Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** After anything that can be logged. */
    Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What happened, newest first.
     *
     * @param range the time that is wanted; null for all. More than that may be given.
     */
    CompletableFuture<List<TimelineEntry>> entries(@Nullable Span range);

    /** When every talk was, if there are too many to be given whole. */
    CompletableFuture<Optional<TalkColumns>> everyTalk();

    /** What the timeline is called; empty where its place says it. */
    default String name() {
        return "";
    }

    /** The tables that decide what belongs to it, beside those the entries are kept in. */
    default Set<String> tables() {
        return Set.of();
    }

    /** A feed that always gives everything. */
    static TimelineFeed whole(Supplier<CompletableFuture<List<TimelineEntry>>> all) {
        return new TimelineFeed() {
            @Override
            public CompletableFuture<List<TimelineEntry>> entries(@Nullable Span range) {
                return all.get();
            }

            @Override
            public CompletableFuture<Optional<TalkColumns>> everyTalk() {
                return CompletableFuture.completedFuture(Optional.empty());
            }
        };
    }

    /** What happened with those who bear a tag. */
    static TimelineFeed tag(Timeline timeline, String tag) {
        return new TimelineFeed() {
            @Override
            public CompletableFuture<List<TimelineEntry>> entries(@Nullable Span range) {
                return timeline.ofTag(
                        tag,
                        range == null ? EARLIEST : Instant.ofEpochMilli(range.from()),
                        range == null ? LATEST : Instant.ofEpochMilli(range.to()));
            }

            @Override
            public CompletableFuture<Optional<TalkColumns>> everyTalk() {
                return timeline.everyTalkOfTag(tag);
            }

            @Override
            public String name() {
                return "#" + tag;
            }

            @Override
            public Set<String> tables() {
                return Set.of("tag", "contact_tag");
            }
        };
    }

    /** What happened with everyone. */
    static TimelineFeed everyone(Timeline timeline) {
        return new TimelineFeed() {
            @Override
            public CompletableFuture<List<TimelineEntry>> entries(@Nullable Span range) {
                return range == null
                        ? timeline.ofEveryone()
                        : timeline.ofEveryone(
                                Instant.ofEpochMilli(range.from()),
                                Instant.ofEpochMilli(range.to()));
            }

            @Override
            public CompletableFuture<Optional<TalkColumns>> everyTalk() {
                return timeline.everyTalk();
            }
        };
    }
}
