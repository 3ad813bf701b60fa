package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.app.NamedWork;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.Course;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.log.UnderstoodLine;
import app.renmai.store.Workspace;
import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.text.WhenText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Logs what happened, or what is planned. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Logs what happened, as one step that can be undone; what is still to come is"
                        + " planned. While the window is open it takes the text, to be looked over"
                        + " there and saved.")
final class LogCommand implements Callable<Integer> {
    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_BODY = 200_000;

    private final Common common;

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXT",
            description =
                    "What happened, in a line: \"met Tom yesterday 3pm at Raffles about the tour\"."
                            + " The first line is understood, the rest is kept as text.")
    private List<String> words = List.of();

    @Option(
            names = "--contact",
            paramLabel = "ID",
            description =
                    "Who took part, by number, uid or name, in place of those the text names; may"
                            + " be given several times.")
    private List<String> contacts = List.of();

    @Option(
            names = "--collaboration",
            paramLabel = "TITLE",
            description =
                    "The collaboration it was about, by its title or number; may be given several"
                            + " times.")
    private List<String> collaborations = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "meeting, call, message, email, event, hospitality or note (default: as the"
                            + " text says, else meeting).")
    private @Nullable String kind;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When: 2026-11-17T15:00, or 2026-11-17 for the day (default: as the text says,"
                            + " else now).")
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
        Kind given = kind == null ? null : Choice.of(Kind.class, "--kind", kind, common);
        Clock clock = clock();
        Moment start = at == null ? null : Moment.of("--at", at, common);
        Text text = text();
        AppContext open;
        try {
            open = common.open(clock);
        } catch (WorkspaceException refused) {
            boolean tried = dryRun || now != null;
            if (refused.problem() != Problem.IN_USE || tried) {
                throw refused;
            }
            return new WindowHandover(common, refused)
                    .log(text.summary(), text.body(), contacts, collaborations, given, start);
        }
        return log(open, text, given, start, clock);
    }

    private int log(
            AppContext open, Text text, @Nullable Kind given, @Nullable Moment start, Clock clock) {
        try (AppContext context = open) {
            List<ContactName> people = people(context);
            UnderstoodLine line =
                    Workspace.await(
                            context.services()
                                    .logLines()
                                    .understand(text.summary(), common.messages().locale()));
            LoggedLine told = new LoggedLine(line, common);
            Optional<String> question =
                    told.question(contacts.isEmpty(), start == null, given == null);
            List<Collaboration> works = works(context);
            LineEntry made =
                    new LineEntry(
                            line,
                            given,
                            start,
                            people,
                            works.stream().map(Collaboration::id).toList(),
                            text.body(),
                            clock,
                            zone());
            if (!dryRun) {
                question.ifPresent(this::refuse);
                if (made.promisesToNobody()) {
                    refuse(common.text("cli.log.promise-whom"));
                }
            }
            Long id =
                    dryRun
                            ? null
                            : Workspace.await(context.services().interactions().log(made.entry()));
            if (common.json()) {
                common.print(document(made, told, works, id));
            } else {
                print(made, told, works);
            }
            question.ifPresent(this::refuse);
            return Cli.DONE;
        }
    }

    private void refuse(String sentence) {
        throw new InputException(sentence);
    }

    private ZoneId zone() {
        return common.zone();
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
        if (text.summary().length() > LONGEST_LINE || text.body().length() > LONGEST_BODY) {
            throw new InputException(common.text("cli.log.too-long", LONGEST_LINE, LONGEST_BODY));
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

    private List<Collaboration> works(AppContext context) {
        NamedWork named = new NamedWork(context.services());
        return collaborations.stream().map(title -> work(named, title)).distinct().toList();
    }

    private Collaboration work(NamedWork named, String title) {
        List<Collaboration> meant = named.meant(title);
        if (meant.isEmpty()) {
            throw new InputException(common.text("problem.no-collaboration", title));
        }
        if (meant.size() > 1) {
            throw new InputException(
                    common.text("problem.several-collaborations", meant.size(), title));
        }
        return meant.getFirst();
    }

    private Map<String, @Nullable Object> document(
            LineEntry made, LoggedLine told, List<Collaboration> works, @Nullable Long id) {
        Interaction talk = made.interaction();
        boolean clear = at != null || made.timeIsClear();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("dryRun", dryRun);
        json.put("handedOver", false);
        json.put("id", id);
        json.put("uid", id == null ? null : talk.uid().toString());
        json.put("kind", talk.kind().code());
        json.put("state", state(talk).code());
        json.put("start", clear ? start(talk) : null);
        json.put("end", clear ? common.moment(talk.end()) : null);
        json.put("people", contacts.isEmpty() ? told.people() : common.people(made.people()));
        json.put("place", talk.place().isEmpty() ? null : talk.place());
        json.put("topic", made.about().orElse(null));
        json.put("tags", made.entry().tags());
        json.put("commitments", told.commitments());
        json.put(
                "collaborations",
                works.stream()
                        .map(work -> Map.<String, Object>of("id", work.id(), "title", work.title()))
                        .toList());
        if (dryRun) {
            json.put("unclear", told.unclear());
        }
        return json;
    }

    private State state(Interaction talk) {
        return Course.stored(State.HELD, talk.kind(), talk.start(), clock().instant());
    }

    private String told(Interaction talk) {
        boolean planned = state(talk) == State.PLANNED;
        if (dryRun) {
            return planned ? "cli.log.would-plan" : "cli.log.would";
        }
        return planned ? "cli.log.planned" : "cli.log.did";
    }

    private @Nullable String start(Interaction talk) {
        return talk.allDay()
                ? talk.start().atZone(common.zone()).toLocalDate().toString()
                : common.moment(talk.start());
    }

    private void print(LineEntry made, LoggedLine told, List<Collaboration> works) {
        Interaction talk = made.interaction();
        String comma = common.messages().chinese() ? "、" : ", ";
        String names =
                made.people().stream()
                        .map(person -> common.names().pair(person.name()).main())
                        .collect(Collectors.joining(comma));
        String what = common.text("interaction.kind." + talk.kind().code());
        String who = names.isEmpty() ? what : common.text("timeline.talk.with", what, names);
        String when =
                at != null || made.timeIsClear()
                        ? WhenText.written(
                                made.when(),
                                common.times(clock()).today(),
                                common.messages().locale())
                        : common.text("cli.log.time-unclear");
        common.line(common.text(told(talk), when, who, talk.summary()));
        if (!talk.place().isEmpty()) {
            common.line(common.text("cli.log.place", talk.place()));
        }
        if (!made.entry().tags().isEmpty()) {
            common.line(common.text("cli.log.tags", "#" + String.join(" #", made.entry().tags())));
        }
        works.forEach(work -> common.line(common.text("cli.log.collaboration", work.title())));
        made.line().promises().forEach(promise -> common.line(told.written(promise)));
        made.newcomers()
                .forEach(
                        person ->
                                common.line(common.text("cli.log.new", common.names().of(person))));
    }
}
