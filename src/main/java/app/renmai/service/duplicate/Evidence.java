package app.renmai.service.duplicate;

import app.renmai.model.shared.Coded;

/**
 * Something that speaks for or against two being the same.
 *
 * @param kind what it is
 * @param what the value that both have, as it is shown; for what speaks against, the two values
 */
public record Evidence(Kind kind, String what) {
    /** What sort of thing. Message keys are {@code alike.evidence.<code>}. */
    public enum Kind implements Coded {
        EMAIL("email", true),
        PHONE("phone", true),
        PROFILE("profile", true),
        ACCOUNT("account", true),
        NAME("name", true),
        READING("reading", true),
        NICKNAME("nickname", true),
        ORGANIZATION("organization", true),
        BIRTHDAY("birthday", true),
        /** Many have the value, so that it says little of any two of them. */
        MANY("many", false),
        OTHER_NAME("other-name", false),
        OTHER_BIRTHDAY("other-birthday", false),
        OTHER_GENERATION("other-generation", false);

        private final String code;
        private final boolean speaksFor;

        Kind(String code, boolean speaksFor) {
            this.code = code;
            this.speaksFor = speaksFor;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether it speaks for the two being the same. */
        public boolean speaksFor() {
            return speaksFor;
        }
    }
}
