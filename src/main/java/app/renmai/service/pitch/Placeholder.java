package app.renmai.service.pitch;

/**
 * A place in a text that is filled for each contact, written {@code {{name}}}.
 *
 * @param name the name between the braces
 * @param source where its words come from
 */
public record Placeholder(String name, Source source) {

    /** Where the words of a placeholder come from. */
    public enum Source {
        /** What is stored of the contact. */
        CONTACT,
        /** What the user has said about themselves, see {@link Profile}. */
        PROFILE,
        /** The writer, for each pitch anew. */
        WRITER
    }

    /**
     * The message key of its name for people; there is one for every {@link Placeholders#KNOWN}.
     */
    public String labelKey() {
        return "placeholder." + name;
    }

    /** The message key of an example; there is one for every placeholder of the writer's. */
    public String exampleKey() {
        return "placeholder." + name + ".example";
    }

    /** As it is written in a text. */
    public String written() {
        return "{{" + name + "}}";
    }
}
