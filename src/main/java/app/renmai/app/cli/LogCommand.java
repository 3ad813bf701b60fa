package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.contact.ContactDetails;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Logs what happened. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Logs what happened, as one step that can be undone.")
final class LogCommand implements Callable<Integer> {
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int LONGEST_BODY = 200_000;

    private final Common common;

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXT",
            description = "What it was about. The first line is the summary, the rest the text.")
    private List<String> words = List.of();

    @Option(
            names = "--contact",
            paramLabel = "ID",
            description = "Who took part, by number, uid or name; may be given several times.")
    private List<String> contacts = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "meeting",
            description =
                    "meeting, call, message, email, event, hospitality or note"
                            + " (default: ${DEFAULT-VALUE}).")
    private String kind = "meeting";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When: 2026-11-17T15:00, or 2026-11-17 for the day (default: now).")
    private @Nullable String at;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "What time to take for now; for trying things out.")
    private @Nullable String now;

    @Option(names = "--dry-run", description = "Only say what was understood.")
    private boolean dryRun;

    LogCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Kind chosen = Choice.of(Kind.class, "--kind", kind, common);
        Clock clock = clock();
        Moment start =
                at == null
                        ? new Moment(clock.instant().truncatedTo(ChronoUnit.MINUTES), false)
                        : Moment.of("--at", at, common);
        Text text = text();
        try (AppContext context = common.open(clock)) {
            List<ContactName> people = people(context);
            Interaction interaction = interaction(chosen, start, text, people, clock.instant());
            Long id =
                    dryRun
                            ? null
                            : Workspace.await(
                                    context.services()
                                            .interactions()
                                            .log(LogEntry.of(interaction)));
            if (common.json()) {
                common.print(document(interaction, id, people));
            } else {
                print(interaction, people);
            }
            return Cli.DONE;
        }
    }

    private Clock clock() {
        return now == null
                ? Clock.systemUTC()
                : Clock.fixed(Moment.of("--now", now, common).at(), common.zone());
    }

    private record Text(String summary, String body) {}

    private Text text() {
        String all = String.join(" ", words).strip();
        int end = all.indexOf('\n');
        Text text =
                end < 0
                        ? new Text(all, "")
                        : new Text(all.substring(0, end).strip(), all.substring(end).strip());
        if (text.summary().isEmpty()) {
            throw new InputException(common.text("cli.log.empty"));
        }
        if (text.summary().length() > LONGEST_SUMMARY || text.body().length() > LONGEST_BODY) {
            throw new InputException(
                    common.text("cli.log.too-long", LONGEST_SUMMARY, LONGEST_BODY));
        }
        return text;
    }

    private List<ContactName> people(AppContext context) {
        Set<Long> ids = new LinkedHashSet<>();
        contacts.forEach(contact -> ids.add(ContactArgument.resolve(context, common, contact)));
        List<ContactName> people = new ArrayList<>();
        for (long id : ids) {
            ContactDetails contact =
                    Workspace.await(context.services().contacts().details(id)).orElseThrow();
            people.add(new ContactName(id, contact.contact().name()));
        }
        return people;
    }

    private static Interaction interaction(
            Kind kind, Moment start, Text text, List<ContactName> people, Instant now) {
        return new Interaction(
                0,
                UUID.randomUUID(),
                kind,
                Direction.BOTH,
                start.at(),
                null,
                start.allDay(),
                "",
                text.summary(),
                text.body(),
                people.stream().map(ContactName::id).toList(),
                now);
    }

    private Map<String, @Nullable Object> document(
            Interaction interaction, @Nullable Long id, List<ContactName> people) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("dryRun", dryRun);
        json.put("id", id);
        json.put("uid", id == null ? null : interaction.uid().toString());
        json.put("kind", interaction.kind().code());
        json.put(
                "start",
                interaction.allDay()
                        ? interaction.start().atZone(common.zone()).toLocalDate().toString()
                        : common.moment(interaction.start()));
        json.put("end", common.moment(interaction.end()));
        json.put("people", common.people(people));
        json.put("place", interaction.place().isEmpty() ? null : interaction.place());
        json.put("topic", interaction.summary());
        json.put("tags", List.of());
        json.put("commitments", List.of());
        return json;
    }

    private void print(Interaction interaction, List<ContactName> people) {
        String day = common.times(clock()).day(common.times(clock()).dayOf(interaction.start()));
        String comma = common.messages().chinese() ? "、" : ", ";
        String names =
                people.stream()
                        .map(person -> common.names().pair(person.name()).main())
                        .collect(Collectors.joining(comma));
        String what = common.text("interaction.kind." + interaction.kind().code());
        String who = names.isEmpty() ? what : common.text("timeline.talk.with", what, names);
        common.line(
                common.text(
                        dryRun ? "cli.log.would" : "cli.log.did", day, who, interaction.summary()));
    }
}
