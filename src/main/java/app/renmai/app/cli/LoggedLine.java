package app.renmai.app.cli;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.log.Part;
import app.renmai.service.log.Someone;
import app.renmai.service.log.UnderstoodLine;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.DateText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the command line tells what was understood of a line, and what of it is not clear. */
final class LoggedLine {
    private final UnderstoodLine line;
    private final Common common;

    LoggedLine(UnderstoodLine line, Common common) {
        this.line = line;
        this.common = common;
    }

    /**
     * What has to be said before it can be logged: one sentence, the first there is.
     *
     * @param people whether the line tells who took part
     * @param time whether the line tells when
     * @param kind whether the line tells what it was
     */
    Optional<String> question(boolean people, boolean time, boolean kind) {
        List<String> questions = new ArrayList<>();
        if (kind) {
            line.kind().ifPresent(part -> ask(questions, part, "cli.log.unclear.kind", this::kind));
        }
        if (time) {
            line.time().ifPresent(part -> ask(questions, part, "cli.log.unclear.time", this::time));
        }
        if (people) {
            line.people()
                    .forEach(part -> ask(questions, part, "cli.log.unclear.person", this::person));
        }
        for (Promise promise : line.promises()) {
            promise.due()
                    .ifPresent(
                            part ->
                                    ask(
                                            questions,
                                            part,
                                            "cli.log.unclear.due",
                                            LocalDate::toString));
            promise.person()
                    .ifPresent(
                            part -> ask(questions, part, "cli.log.unclear.promise", this::person));
        }
        return questions.stream().findFirst();
    }

    private <T> void ask(
            List<String> questions, Part<T> part, String key, Function<T, String> written) {
        String words = part.words(line.text());
        if (part.problem().isPresent()) {
            questions.add(
                    common.text("log.problem." + part.problem().get().code(), words)
                            + common.text("cli.log.problem.what"));
        } else if (part.ambiguous()) {
            questions.add(
                    common.text(
                            key,
                            words,
                            part.readings().stream()
                                    .map(written)
                                    .collect(Collectors.joining(separator()))));
        }
    }

    private String separator() {
        return common.messages().chinese() ? "、" : ", ";
    }

    private String kind(Kind kind) {
        return kind.code();
    }

    private String time(Time time) {
        return String.valueOf(start(time));
    }

    /** The start in documents: a day or a time. */
    @Nullable String start(Time time) {
        return time.allDay()
                ? time.start().atZone(common.zone()).toLocalDate().toString()
                : common.moment(time.start());
    }

    private String person(Someone person) {
        String name = common.names().of(person.name());
        if (person.newcomer()) {
            return common.text("cli.log.person.new", name);
        }
        String number = Long.toString(person.id());
        return person.organization().isEmpty()
                ? common.text("cli.log.person", name, number)
                : common.text("cli.log.person.at", name, number, person.organization());
    }

    /** Who took part, in documents; whoever is not clear comes with those who may be meant. */
    List<Map<String, @Nullable Object>> people() {
        return line.people().stream().map(this::person).toList();
    }

    private Map<String, @Nullable Object> person(Part<Someone> part) {
        Someone first = part.readings().getFirst();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        boolean known = part.certain() && !first.newcomer();
        json.put("id", known ? first.id() : null);
        json.put(
                "name", part.certain() ? common.names().of(first.name()) : part.words(line.text()));
        if (part.ambiguous()) {
            json.put("candidates", part.readings().stream().map(this::candidate).toList());
        } else if (first.newcomer()) {
            json.put("new", true);
        }
        return json;
    }

    private Map<String, @Nullable Object> candidate(Someone person) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", person.newcomer() ? null : person.id());
        json.put("name", common.names().of(person.name()));
        json.put("organization", person.organization().isEmpty() ? null : person.organization());
        return json;
    }

    /** The promises in documents. */
    List<Map<String, @Nullable Object>> commitments() {
        return line.promises().stream().map(this::commitment).toList();
    }

    private Map<String, @Nullable Object> commitment(Promise promise) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("owedBy", promise.owner().code());
        json.put("person", promise.person().map(this::person).orElse(null));
        json.put("text", promise.text());
        json.put(
                "due",
                promise.due()
                        .filter(Part::certain)
                        .flatMap(Part::likeliest)
                        .map(LocalDate::toString)
                        .orElse(null));
        return json;
    }

    /** A promise for a person to read. */
    String written(Promise promise) {
        String due =
                promise.due()
                        .map(
                                part ->
                                        part.likeliest()
                                                .filter(_ -> part.certain())
                                                .map(
                                                        day ->
                                                                DateText.weekday(
                                                                        day,
                                                                        common.messages().locale()))
                                                .orElseGet(() -> part.words(line.text())))
                        .orElse("");
        String who = common.text("log.party." + promise.owner().code());
        return due.isEmpty()
                ? common.text("cli.log.promise", who, promise.text())
                : common.text("cli.log.promise.due", who, promise.text(), due);
    }

    /** What is not clear, in documents. */
    List<Map<String, @Nullable Object>> unclear() {
        return line.unclear().stream().map(this::unclear).toList();
    }

    private Map<String, @Nullable Object> unclear(Part<?> part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("words", part.words(line.text()));
        json.put("problem", part.problem().map(Part.Problem::code).orElse(null));
        json.put("candidates", part.readings().stream().map(this::reading).toList());
        return json;
    }

    private String reading(Object reading) {
        return switch (reading) {
            case Kind kind -> kind(kind);
            case Time time -> time(time);
            case Someone person -> person(person);
            default -> reading.toString();
        };
    }
}
