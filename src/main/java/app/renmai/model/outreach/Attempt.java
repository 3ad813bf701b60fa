package app.renmai.model.outreach;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One try in an outreach.
 *
 * @param id the row, or 0 before it is stored
 * @param outreachId the thread
 * @param number 1 for the first
 * @param madeAt when it went out
 * @param channel how: email, wechat, letter …
 * @param carried what sort of value it carried
 * @param carriedWords what it carried, in words; may be empty
 * @param outcome what came of it
 * @param answeredAt when they answered, or null
 * @param answer their words; may be empty
 * @param note a note of the user's; may be empty
 * @param pitchId the pitch that went out, or null
 * @param interactionId the interaction it was made in, or null
 */
public record Attempt(
        long id,
        long outreachId,
        int number,
        Instant madeAt,
        String channel,
        Carried carried,
        String carriedWords,
        Outcome outcome,
        @Nullable Instant answeredAt,
        String answer,
        String note,
        @Nullable Long pitchId,
        @Nullable Long interactionId) {

    /** What sort of value an attempt carried. Message keys are {@code carried.<code>}. */
    public enum Carried implements Coded {
        /** Nothing new for them. */
        REMINDER("reminder"),
        INFORMATION("information"),
        IDEA("idea"),
        PLAN("plan"),
        INTRODUCTION("introduction"),
        RESOURCE("resource"),
        OPPORTUNITY("opportunity"),
        FINISHED_WORK("finished-work");

        private final String code;

        Carried(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether it is something new for them. */
        public boolean value() {
            return this != REMINDER;
        }
    }

    /** What came of an attempt. Message keys are {@code attempt.outcome.<code>}. */
    public enum Outcome implements Coded {
        /** No answer yet. */
        NONE("none"),
        ANSWERED("answered"),
        /** They said: not now. */
        NOT_NOW("not-now"),
        /** They said no; an answer, too. */
        DECLINED("declined");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The same attempt at another place of a thread; its id stays. */
    public Attempt in(long thread, int place) {
        return new Attempt(
                id,
                thread,
                place,
                madeAt,
                channel,
                carried,
                carriedWords,
                outcome,
                answeredAt,
                answer,
                note,
                pitchId,
                interactionId);
    }

    /** The same attempt with what came of it. */
    public Attempt with(Outcome other, @Nullable Instant at, String words) {
        return new Attempt(
                id,
                outreachId,
                number,
                madeAt,
                channel,
                carried,
                carriedWords,
                other,
                at,
                words,
                note,
                pitchId,
                interactionId);
    }
}
