package app.renmai.service.sample;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.Coded;
import app.renmai.service.introduction.IntroductionValue;
import app.renmai.store.Tx;
import app.renmai.store.introduction.IntroductionStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Writes whom the story brings to whom, some at every stage. */
final class StoryIntroductions {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final Map<String, Long> people;

    /**
     * @param people the ids of the story's people
     */
    StoryIntroductions(Tx tx, StoryCalendar calendar, Map<String, Long> people) {
        this.tx = tx;
        this.calendar = calendar;
        this.people = people;
    }

    /** Writes one. */
    void write(StoryNode node) {
        String result = node.optional("result");
        long id =
                IntroductionStore.insert(
                        tx,
                        new Introduction(
                                0,
                                StoryWriter.uid("introduction", node.plain("key")),
                                side(node, "one"),
                                side(node, "other"),
                                day(node.optional("made")),
                                result == null
                                        ? Introduction.Result.UNKNOWN
                                        : Coded.of(Introduction.Result.class, result),
                                node.has("words") ? node.told("words") : "",
                                day(node.optional("resultOn")),
                                day(node.optional("thanked")),
                                calendar.instant(node.plain("on")),
                                calendar.instant(node.plain("on"))));
        IntroductionStore.find(tx, id).ifPresent(stored -> IntroductionValue.put(tx, stored));
    }

    private Side side(StoryNode node, String which) {
        String who = node.plain(which);
        return new Side(
                Objects.requireNonNull(people.get(who), who),
                node.told(which + "Why"),
                Coded.of(Consent.class, node.plain(which + "Consent")),
                day(node.optional(which + "Asked")));
    }

    private @Nullable LocalDate day(@Nullable String offset) {
        return offset == null
                ? null
                : calendar.instant(offset).atZone(calendar.zone()).toLocalDate();
    }
}
