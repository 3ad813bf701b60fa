package app.renmai.model.pitch;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A message or plan to a contact. While a draft, subject and body are the text being written; once
 * sent they are the text that went out and no longer change.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param contactId the contact it is for
 * @param kind what sort of text it is
 * @param state where it stands
 * @param template the key of the template it began from, empty when none
 * @param subject the subject line; placeholders allowed while a draft
 * @param body Markdown; placeholders allowed while a draft
 * @param channel how it was sent, empty while a draft
 * @param sentAt when it was sent, or null while a draft
 * @param answeredAt when they answered, or null
 * @param answer their words or what came of it
 * @param createdAt when the draft began
 * @param updatedAt when it last changed
 */
public record Pitch(
        long id,
        UUID uid,
        long contactId,
        Kind kind,
        State state,
        String template,
        String subject,
        String body,
        String channel,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        String answer,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A draft that begins now.
     *
     * @param contactId whom it is to
     * @param kind what sort of text it is
     * @param template the key of the template it begins from, or empty
     * @param subject the subject line
     * @param body Markdown
     */
    public static Pitch begun(
            long contactId, Kind kind, String template, String subject, String body, Instant now) {
        return new Pitch(
                0,
                UUID.randomUUID(),
                contactId,
                kind,
                State.DRAFT,
                template,
                subject,
                body,
                "",
                null,
                null,
                "",
                now,
                now);
    }

    /** Whether it is still being written. */
    public boolean draft() {
        return state == State.DRAFT;
    }

    /** The same pitch with another text. */
    public Pitch withText(String newSubject, String newBody, Instant now) {
        return new Pitch(
                id,
                uid,
                contactId,
                kind,
                state,
                template,
                newSubject,
                newBody,
                channel,
                sentAt,
                answeredAt,
                answer,
                createdAt,
                now);
    }

    /** The same pitch as another sort of text. */
    public Pitch withKind(Kind newKind, Instant now) {
        return new Pitch(
                id,
                uid,
                contactId,
                newKind,
                state,
                template,
                subject,
                body,
                channel,
                sentAt,
                answeredAt,
                answer,
                createdAt,
                now);
    }

    /** The same pitch, sent. */
    public Pitch sent(String newChannel, Instant at, Instant now) {
        return new Pitch(
                id,
                uid,
                contactId,
                kind,
                State.SENT,
                template,
                subject,
                body,
                newChannel,
                at,
                null,
                "",
                createdAt,
                now);
    }

    /** The same pitch with what came of it; {@code at} is null for "no answer yet". */
    public Pitch answered(State newState, @Nullable Instant at, String words, Instant now) {
        return new Pitch(
                id, uid, contactId, kind, newState, template, subject, body, channel, sentAt, at,
                words, createdAt, now);
    }

    /** What sort of text a pitch is. */
    public enum Kind implements Coded {
        FIRST_NOTE("first-note"),
        FOLLOW_UP("follow-up"),
        MEETING_REQUEST("meeting-request"),
        PROPOSAL("proposal"),
        PLAN("plan");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where a pitch stands. Silence leaves it {@link #SENT}: no answer yet is not a no. */
    public enum State implements Coded {
        DRAFT("draft"),
        SENT("sent"),
        ANSWERED("answered"),
        ACCEPTED("accepted"),
        /** Only when they said so. */
        DECLINED("declined");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
