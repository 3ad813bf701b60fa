package app.renmai.service.sample;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the story's files, which lie beside the program under {@code samples/}. */
final class StoryFiles {
    /** The interactions, one file a circle of people. */
    static final List<String> TALKS =
            List.of(
                    "talks-chen-bo",
                    "talks-television",
                    "talks-sports",
                    "talks-retail-and-staff",
                    "talks-media",
                    "talks-abroad",
                    "talks-campus",
                    "talks-new-doors",
                    "talks-meals");

    private final StoryCalendar calendar;

    StoryFiles(StoryCalendar calendar) {
        this.calendar = calendar;
    }

    /** The people, with the words of their tags and labels. */
    StoryNode people() {
        return StoryNode.nodes(List.of(read("people")), calendar).getFirst();
    }

    /** The organizations. */
    List<StoryNode> organizations() {
        return StoryNode.nodes(read("organizations"), calendar);
    }

    /** The interactions of all circles, in the order of the files. */
    List<StoryNode> talks() {
        List<StoryNode> talks = new ArrayList<>();
        TALKS.forEach(name -> talks.addAll(StoryNode.nodes(read(name), calendar)));
        return talks;
    }

    /** The pitches. */
    List<StoryNode> pitches() {
        return StoryNode.nodes(read("pitches"), calendar);
    }

    /** What was found out, and what can be offered. */
    StoryNode research() {
        return StoryNode.nodes(List.of(read("research")), calendar).getFirst();
    }

    /** The value that was given and received, and whose initiative talks were. */
    StoryNode values() {
        return StoryNode.nodes(List.of(read("values")), calendar).getFirst();
    }

    /** What is needed, and what can be done. */
    StoryNode needs() {
        return StoryNode.nodes(List.of(read("needs")), calendar).getFirst();
    }

    /** The outreach threads. */
    List<StoryNode> outreach() {
        return StoryNode.nodes(read("outreach"), calendar);
    }

    /** What was done together. */
    List<StoryNode> collaborations() {
        return StoryNode.nodes(read("collaborations"), calendar);
    }

    /** Whom the story brings to whom. */
    List<StoryNode> introductions() {
        return StoryNode.nodes(read("introductions"), calendar);
    }

    private static Object read(String name) {
        String path = "/app/renmai/samples/" + name + ".json";
        try (InputStream file = StoryFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return JSON.std.anyFrom(file);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + path, e);
        }
    }
}
