package app.renmai.ui.log;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.shared.Coded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A form that was closed before it was saved, as a text that the preferences keep.
 *
 * @param line the line at the top
 * @param kind what it was
 * @param direction who turned to whom
 * @param people who took part
 * @param when as typed
 * @param place where
 * @param summary one line
 * @param body Markdown
 * @param files paths of files
 * @param promises who promised what
 * @param next when next, as typed
 * @param needs what they need
 * @param initiative whether it was their initiative
 * @param works the collaborations it was about
 */
record LogDraft(
        String line,
        Kind kind,
        Direction direction,
        List<Who> people,
        String when,
        String place,
        String summary,
        String body,
        List<String> files,
        List<Promise> promises,
        String next,
        List<Needed> needs,
        boolean initiative,
        List<Long> works) {
    /** A list of its own. */
    LogDraft {
        works = List.copyOf(works);
    }

    /**
     * Somebody who took part.
     *
     * @param id the contact, or the negative stand-in of a newcomer
     * @param typed the newcomer's name as typed; empty for a contact
     */
    record Who(long id, String typed) {}

    /**
     * A promise.
     *
     * @param owner who owes
     * @param person to whom or by whom
     * @param text what
     * @param due as typed
     */
    record Promise(Owner owner, long person, String text, String due) {}

    /**
     * A need, or something that can be done.
     *
     * @param person whose it is
     * @param note whether it is needed or can be done, and how one knows
     * @param text what
     */
    record Needed(long person, Note note, String text) {}

    /** Writes it as one text. */
    String write() {
        Properties values = new Properties();
        values.setProperty("line", line);
        values.setProperty("kind", kind.code());
        values.setProperty("direction", direction.code());
        values.setProperty("when", when);
        values.setProperty("place", place);
        values.setProperty("summary", summary);
        values.setProperty("body", body);
        values.setProperty("next", next);
        values.setProperty("initiative", Boolean.toString(initiative));
        for (int i = 0; i < works.size(); i++) {
            values.setProperty("work." + i, Long.toString(works.get(i)));
        }
        for (int i = 0; i < people.size(); i++) {
            values.setProperty("person." + i, Long.toString(people.get(i).id()));
            values.setProperty("person." + i + ".typed", people.get(i).typed());
        }
        for (int i = 0; i < files.size(); i++) {
            values.setProperty("file." + i, files.get(i));
        }
        for (int i = 0; i < promises.size(); i++) {
            Promise promise = promises.get(i);
            values.setProperty("promise." + i, promise.text());
            values.setProperty("promise." + i + ".owner", promise.owner().code());
            values.setProperty("promise." + i + ".person", Long.toString(promise.person()));
            values.setProperty("promise." + i + ".due", promise.due());
        }
        for (int i = 0; i < needs.size(); i++) {
            Needed need = needs.get(i);
            values.setProperty("need." + i, need.text());
            values.setProperty("need." + i + ".person", Long.toString(need.person()));
            values.setProperty("need." + i + ".certainty", need.note().code());
        }
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    static LogDraft read(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Who> people = new ArrayList<>();
        for (int i = 0; values.containsKey("person." + i); i++) {
            people.add(
                    new Who(
                            Long.parseLong(values.getProperty("person." + i)),
                            values.getProperty("person." + i + ".typed", "")));
        }
        List<Long> works = new ArrayList<>();
        for (int i = 0; values.containsKey("work." + i); i++) {
            works.add(Long.parseLong(values.getProperty("work." + i)));
        }
        List<String> files = new ArrayList<>();
        for (int i = 0; values.containsKey("file." + i); i++) {
            files.add(values.getProperty("file." + i));
        }
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; values.containsKey("promise." + i); i++) {
            String key = "promise." + i;
            promises.add(
                    new Promise(
                            Coded.of(Owner.class, values.getProperty(key + ".owner", "me")),
                            Long.parseLong(values.getProperty(key + ".person", "0")),
                            values.getProperty(key),
                            values.getProperty(key + ".due", "")));
        }
        List<Needed> needs = new ArrayList<>();
        for (int i = 0; values.containsKey("need." + i); i++) {
            String key = "need." + i;
            needs.add(
                    new Needed(
                            Long.parseLong(values.getProperty(key + ".person", "0")),
                            Coded.of(
                                    Note.class,
                                    values.getProperty(key + ".certainty", Note.SAID.code())),
                            values.getProperty(key)));
        }
        return new LogDraft(
                values.getProperty("line", ""),
                Coded.of(Kind.class, values.getProperty("kind", Kind.MEETING.code())),
                Coded.of(Direction.class, values.getProperty("direction", Direction.BOTH.code())),
                people,
                values.getProperty("when", ""),
                values.getProperty("place", ""),
                values.getProperty("summary", ""),
                values.getProperty("body", ""),
                files,
                promises,
                values.getProperty("next", ""),
                needs,
                Boolean.parseBoolean(values.getProperty("initiative")),
                works);
    }
}
