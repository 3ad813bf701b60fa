package app.renmai.ui.timeline;

import app.renmai.service.activity.Timeline;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Preferences;

import org.kordamp.ikonli.feather.Feather;

/** Whose timeline the Timeline screen shows. Something else to look at is one more record here. */
public sealed interface TimelineScope {
    /** What it is remembered by, and what routes name it by. */
    String code();

    /** What it is called in the picker. */
    String name(Desk desk);

    /** Stands before its name. */
    Feather icon();

    /** What stands there while there is nothing. */
    String invitation(Desk desk);

    /** Where its entries come from. */
    TimelineFeed feed(Timeline timeline);

    /** Everyone there is. */
    record Everyone() implements TimelineScope {
        private static final String CODE = "everyone";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public String name(Desk desk) {
            return desk.text("timeline.scope.everyone");
        }

        @Override
        public Feather icon() {
            return Feather.USERS;
        }

        @Override
        public String invitation(Desk desk) {
            return desk.text("timeline.empty");
        }

        @Override
        public TimelineFeed feed(Timeline timeline) {
            return TimelineFeed.everyone(timeline);
        }
    }

    /**
     * Those who bear a tag. It is known by its name, so that what is undone and done again is the
     * same to it.
     */
    record OfTag(String tag) implements TimelineScope {
        private static final String CODE = "tag:";

        @Override
        public String code() {
            return CODE + tag;
        }

        @Override
        public String name(Desk desk) {
            return "#" + tag;
        }

        @Override
        public Feather icon() {
            return Feather.TAG;
        }

        @Override
        public String invitation(Desk desk) {
            return desk.text("timeline.empty.tag", tag);
        }

        @Override
        public TimelineFeed feed(Timeline timeline) {
            return TimelineFeed.tag(timeline, tag);
        }
    }

    /** The scope with a code; everyone for a code that no version knows. */
    static TimelineScope of(String code) {
        return code.startsWith(OfTag.CODE)
                ? new OfTag(code.substring(OfTag.CODE.length()))
                : new Everyone();
    }

    /** The one looked at last. */
    static TimelineScope last(Preferences preferences) {
        return of(preferences.get("timeline.scope", Everyone.CODE));
    }

    /** Keeps it as the one looked at last. */
    default void remember(Preferences preferences) {
        preferences.put("timeline.scope", code());
    }
}
