package app.renmai.service.log;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a line was understood to say, as the tables of phrases write it. */
final class Phrase {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 18, 10, 41);

    private Phrase() {}

    /**
     * The columns after the line: kind, start, end, people, place, topic, tags, commitments.
     *
     * @param at the present and its zone, such as {@code 2026-03-30T09:00 Europe/Berlin}; empty is
     *     the day of the mock-ups in Shanghai
     */
    static String understood(String text, String at, Locale locale) {
        String[] words =
                at.isBlank() ? new String[] {NOW.toString(), "Asia/Shanghai"} : at.split(" ");
        ZoneId zone = ZoneId.of(words[1]);
        LineReader reader =
                new LineReader(
                        LocalDateTime.parse(words[0]).atZone(zone), locale, Acquaintances.all());
        UnderstoodLine line = reader.read(text);
        return String.join(
                "\t",
                one(line.kind(), Kind::code),
                one(line.time(), time -> start(time, zone)),
                one(
                        line.time()
                                .filter(
                                        time ->
                                                time.readings().stream()
                                                        .anyMatch(each -> each.end() != null)),
                        time -> local(time.end(), zone)),
                line.people().stream()
                        .map(person -> part(person, Phrase::name))
                        .collect(Collectors.joining("; ")),
                one(line.place(), Function.identity()),
                one(line.topic(), Function.identity()),
                line.tags().stream()
                        .map(tag -> part(tag, Function.identity()))
                        .collect(Collectors.joining("; ")),
                line.promises().stream().map(Phrase::promise).collect(Collectors.joining("; ")));
    }

    private static <T> String one(Optional<Part<T>> part, Function<T, String> written) {
        return part.map(each -> part(each, written)).orElse("");
    }

    private static <T> String part(Part<T> part, Function<T, String> written) {
        return part.problem()
                .map(problem -> "!" + problem.code())
                .orElseGet(
                        () ->
                                part.readings().stream()
                                        .map(written)
                                        .collect(Collectors.joining(" | ")));
    }

    private static String start(Time time, ZoneId zone) {
        return time.allDay()
                ? time.start().atZone(zone).toLocalDate().toString()
                : local(time.start(), zone);
    }

    private static String local(@org.jspecify.annotations.Nullable Instant time, ZoneId zone) {
        return time == null
                ? "-"
                : time.atZone(zone).toOffsetDateTime().toString().replaceFirst("\\+08:00$", "");
    }

    private static String name(Someone person) {
        String name = NameFormat.full(person.name().parts(NameParts::new), NameOrder.BY_SCRIPT);
        return person.newcomer() ? "+" + name : name + " " + person.id();
    }

    private static String promise(Promise promise) {
        String who = promise.person().map(person -> " " + part(person, Phrase::name)).orElse("");
        String due = promise.due().map(each -> " @" + part(each, Object::toString)).orElse("");
        return promise.owner().code() + who + ": " + promise.text() + due;
    }

    static List<String> cells(String row) {
        return List.of(row.split("\t", -1));
    }
}
