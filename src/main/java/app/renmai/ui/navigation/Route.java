package app.renmai.ui.navigation;

import org.jspecify.annotations.Nullable;

/** A place in the window. */
public sealed interface Route {
    /** The sidebar entry a place belongs to. */
    Section section();

    /** The first start: the language, and what to begin with. The bars around are not shown. */
    record Welcome() implements Route {
        @Override
        public Section section() {
            return Section.TODAY;
        }
    }

    /** What to do now. */
    record Today() implements Route {
        @Override
        public Section section() {
            return Section.TODAY;
        }
    }

    /**
     * All contacts.
     *
     * @param filter what to filter by at once, or null to keep the filter
     */
    record Contacts(@Nullable String filter) implements Route {
        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /** The contacts of a saved view. */
    record View(long id) implements Route {
        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /**
     * Contacts that may be one.
     *
     * @param contact whose pair is selected at once, or null for the first
     */
    record Duplicates(@Nullable Long contact) implements Route {
        /** All pairs, with the first selected. */
        public Duplicates() {
            this(null);
        }

        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /**
     * Who was, or is to be, brought to whom.
     *
     * @param introduction which one is selected at once, or null for the first
     */
    record Introductions(@Nullable Long introduction) implements Route {
        /** All of them, with the first selected. */
        public Introductions() {
            this(null);
        }

        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /** Who is worth a word again, and why. */
    record Reconnect() implements Route {
        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /** One contact. */
    record Contact(long id) implements Route {
        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /**
     * What happened with everyone, or with some of them.
     *
     * @param scope the code of those meant, or null for whom one looked at last
     */
    record Timeline(@Nullable String scope) implements Route {
        /** Whom one looked at last. */
        public Timeline() {
            this(null);
        }

        @Override
        public Section section() {
            return Section.TIMELINE;
        }
    }

    /** A month or a week. */
    record Calendar() implements Route {
        @Override
        public Section section() {
            return Section.CALENDAR;
        }
    }

    /**
     * All threads to win somebody's attention.
     *
     * @param thread which one is selected at once, or null for the first
     */
    record Outreach(@Nullable Long thread) implements Route {
        /** All threads, with the first selected. */
        public Outreach() {
            this(null);
        }

        @Override
        public Section section() {
            return Section.OUTREACH;
        }
    }

    /**
     * What to know of a contact before one meets.
     *
     * @param meeting for which meeting, or null for the next that is planned
     */
    record Brief(long contact, @Nullable Long meeting) implements Route {
        /** For the next meeting. */
        public Brief(long contact) {
            this(contact, null);
        }

        @Override
        public Section section() {
            return Section.CONTACTS;
        }
    }

    /** All pitches. */
    record Pitches() implements Route {
        @Override
        public Section section() {
            return Section.PITCHES;
        }
    }

    /** One pitch in the studio. */
    record Pitch(long id) implements Route {
        @Override
        public Section section() {
            return Section.PITCHES;
        }
    }

    /** All collaborations. */
    record Collaborations() implements Route {
        @Override
        public Section section() {
            return Section.COLLABORATIONS;
        }
    }

    /** One collaboration. */
    record Collaboration(long id) implements Route {
        @Override
        public Section section() {
            return Section.COLLABORATIONS;
        }
    }

    /** All organizations. */
    record Organizations() implements Route {
        @Override
        public Section section() {
            return Section.ORGANIZATIONS;
        }
    }

    /** One organization. */
    record Organization(long id) implements Route {
        @Override
        public Section section() {
            return Section.ORGANIZATIONS;
        }
    }

    /** Who is tied to whom. */
    record Network() implements Route {
        @Override
        public Section section() {
            return Section.INSIGHTS;
        }
    }

    /** Which offers may serve which needs. */
    record Matches() implements Route {
        @Override
        public Section section() {
            return Section.INSIGHTS;
        }
    }

    /** What one can do beside what is needed. */
    record Growth() implements Route {
        @Override
        public Section section() {
            return Section.INSIGHTS;
        }
    }

    /** What one's own records say. */
    record Insights(Part part) implements Route {
        /** What they are about. Message keys are {@code insights.tab.<code>}. */
        public enum Part {
            OVERVIEW("overview"),
            ANSWERS("answers"),
            VALUE("value");

            private final String code;

            Part(String code) {
                this.code = code;
            }

            /** The code for message keys. */
            public String code() {
                return code;
            }
        }

        /** The most telling of all. */
        public Insights() {
            this(Part.OVERVIEW);
        }

        @Override
        public Section section() {
            return Section.INSIGHTS;
        }
    }

    /**
     * Settings.
     *
     * @param fields whether one came for the fields of one's own
     */
    record Settings(boolean fields) implements Route {
        /** The settings from their beginning. */
        public Settings() {
            this(false);
        }

        @Override
        public Section section() {
            return Section.SETTINGS;
        }
    }
}
