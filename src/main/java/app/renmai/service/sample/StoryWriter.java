package app.renmai.service.sample;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.organization.Organization;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;
import app.renmai.service.job.Progress;
import app.renmai.service.view.SavedViews;
import app.renmai.store.Tx;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the people of the story and the organizations they work for. */
final class StoryWriter {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final StoryFiles files;
    private final StoryFields fields;
    private final Map<String, Long> organizations = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();

    StoryWriter(Tx tx, StoryCalendar calendar) {
        this.tx = tx;
        this.calendar = calendar;
        this.files = new StoryFiles(calendar);
        this.fields = new StoryFields(tx);
    }

    /** The same name gives the same identity whenever the story is loaded. */
    static UUID uid(String kind, String key) {
        String name = "renmai sample " + kind + " " + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The identities of the story's people. */
    Stream<UUID> uids() {
        return files.people().nodes("people").stream()
                .map(person -> uid("contact", person.plain("key")));
    }

    /**
     * Writes everything.
     *
     * @param progress told how many records of all are written, and asked between them whether to
     *     go on
     * @return how much it was
     */
    SampleStory.Summary write(Progress progress) {
        StoryNode cast = files.people();
        StoryTalks talks = new StoryTalks(tx, calendar, people);
        StoryPitches pitches = new StoryPitches(tx, people);
        List<StoryNode> told = files.pitches();
        Pages pages = new Pages();
        pages.add(cast.nodes("fields"), fields::write);
        pages.add(files.organizations(), this::organization);
        pages.add(cast.nodes("people"), person -> person(cast, person));
        pages.add(cast.nodes("views"), view -> view(cast, view));
        pages.add(talks.inOrder(files.talks()), talks::write);
        pages.add(told, pitches::write);
        pages.add(files.outreach(), new StoryOutreach(tx, people)::write);
        pages.add(files.introductions(), new StoryIntroductions(tx, calendar, people)::write);
        StoryNode research = files.research();
        StoryResearch found = new StoryResearch(tx, calendar, people, organizations);
        pages.add(research.nodes("competitors"), found::competitor);
        pages.add(research.nodes("facts"), found::fact);
        pages.add(research.nodes("needs"), found::need);
        pages.add(research.nodes("offers"), found::offer);
        StoryNode wanted = files.needs();
        StoryNeeds growth =
                new StoryNeeds(tx, calendar, people, organizations, wanted.node("tags"));
        pages.add(wanted.nodes("needs"), growth::need);
        pages.add(research.nodes("firstSentences"), found::firstSentence);
        pages.add(
                files.collaborations(),
                new StoryCollaborations(tx, calendar, people, organizations)::write);
        pages.add(wanted.nodes("offers"), growth::offer);
        StoryNode values = files.values();
        StoryValue value = new StoryValue(tx, calendar, people);
        pages.add(values.nodes("values"), value::entry);
        pages.add(values.nodes("initiatives"), value::initiative);
        pages.write(progress);
        return new SampleStory.Summary(
                people.size(),
                organizations.size(),
                talks.interactions(),
                talks.commitments(),
                talks.reminders(),
                told.size());
    }

    /** All records of the story, in the order they are written. */
    private static final class Pages {
        private final List<Runnable> records = new ArrayList<>();

        void add(List<StoryNode> nodes, Consumer<StoryNode> write) {
            nodes.forEach(node -> records.add(() -> write.accept(node)));
        }

        void write(Progress progress) {
            long done = 0;
            for (Runnable each : records) {
                progress.checkCancelled();
                progress.report(done++, records.size());
                each.run();
            }
            progress.report(done, records.size());
            progress.checkCancelled();
        }
    }

    private void person(StoryNode cast, StoryNode person) {
        long id = contact(person);
        people.put(person.plain("key"), id);
        write(cast, person, id);
    }

    private void view(StoryNode cast, StoryNode view) {
        List<String> tags =
                view.texts("tags").stream().map(tag -> cast.node("tags").told(tag)).toList();
        List<Condition> conditions = new ArrayList<>(List.of(new Condition.Tags(tags)));
        if (view.has("notSpoken")) {
            conditions.add(new Condition.NotSpoken(Integer.parseInt(view.plain("notSpoken"))));
        }
        SavedViews.insert(tx, view.told("name"), new ViewRule(false, conditions));
    }

    private void organization(StoryNode node) {
        String key = node.plain("key");
        long id =
                OrganizationStore.insert(
                        tx,
                        new Organization(
                                0,
                                uid("organization", key),
                                node.told("name"),
                                node.told("other"),
                                node.told("sector"),
                                date(node, "since"),
                                node.plain("website"),
                                node.told("notes"),
                                tx.now(),
                                tx.now()));
        organizations.put(key, id);
        fields.fill(Target.ORGANIZATION, id, node.node("own"));
    }

    private long contact(StoryNode node) {
        StoryNode name = node.node("name");
        String through = node.optional("metThrough");
        return ContactStore.insert(
                tx,
                new Contact(
                        0,
                        uid("contact", node.plain("key")),
                        new PersonName(
                                name.plain("family"),
                                name.plain("middle"),
                                name.plain("given"),
                                name.plain("prefix"),
                                name.plain("suffix"),
                                name.plain("nickname"),
                                name.plain("phonetic")),
                        node.told("addressAs"),
                        node.told("howMet"),
                        date(node, "metOn"),
                        through == null ? null : people.get(through),
                        node.told("notes"),
                        tx.now(),
                        tx.now()));
    }

    private void write(StoryNode cast, StoryNode person, long id) {
        int ordinal = 0;
        for (StoryNode point : person.nodes("points")) {
            ContactPointStore.insert(tx, id, point(point, cast.node("labels")), ordinal++);
        }
        for (StoryNode position : person.nodes("positions")) {
            PositionStore.insert(tx, id, position(position), ordinal++);
        }
        for (StoryNode date : person.nodes("dates")) {
            ImportantDateStore.insert(tx, id, importantDate(date), ordinal++);
        }
        if (person.has("cadence")) {
            StoryNode cadence = person.node("cadence");
            CadenceStore.putOwn(
                    tx,
                    id,
                    new Cadence(
                            Integer.parseInt(cadence.plain("ideal")),
                            Integer.parseInt(cadence.plain("maximum"))));
        }
        fields.fill(Target.CONTACT, id, person.node("own"));
        for (String tag : person.texts("tags")) {
            TagStore.add(tx, id, TagStore.ensure(tx, cast.node("tags").told(tag)));
        }
    }

    private ContactPoint point(StoryNode node, StoryNode labels) {
        ContactPoint.Kind kind = Coded.of(ContactPoint.Kind.class, node.plain("kind"));
        PostalAddress address = null;
        String value = node.plain("value");
        if (kind == ContactPoint.Kind.ADDRESS) {
            address =
                    new PostalAddress(
                            "",
                            "",
                            node.told("street"),
                            node.told("city"),
                            "",
                            node.plain("postalCode"),
                            node.told("country"));
            value = onOneLine(address);
        }
        return new ContactPoint(
                0,
                kind,
                node.plain("service"),
                value,
                node.has("label") ? labels.told(node.plain("label")) : "",
                node.is("preferred"),
                address);
    }

    /** Western addresses go from the street to the country, Chinese ones the other way. */
    private String onOneLine(PostalAddress address) {
        Stream<String> parts =
                calendar.chinese()
                        ? Stream.of(
                                address.country(),
                                address.city(),
                                address.street(),
                                address.postalCode())
                        : Stream.of(
                                address.street(),
                                address.city(),
                                address.postalCode(),
                                address.country());
        return parts.filter(part -> !part.isEmpty())
                .collect(Collectors.joining(calendar.chinese() ? " " : ", "));
    }

    private Position position(StoryNode node) {
        PartialDate to = date(node, "to");
        return new Position(
                0,
                node.has("org") ? organizations.get(node.plain("org")) : null,
                "",
                node.told("title"),
                node.told("department"),
                date(node, "from"),
                to,
                node.is("former") || to != null);
    }

    private ImportantDate importantDate(StoryNode node) {
        ImportantDate.Calendar counted =
                node.has("calendar")
                        ? Coded.of(ImportantDate.Calendar.class, node.plain("calendar"))
                        : ImportantDate.Calendar.GREGORIAN;
        return new ImportantDate(
                0,
                Coded.of(ImportantDate.Kind.class, node.plain("kind")),
                node.told("label"),
                calendar.partial(node.plain("date")),
                counted,
                false);
    }

    private @Nullable PartialDate date(StoryNode node, String field) {
        String text = node.optional(field);
        return text == null ? null : calendar.partial(text);
    }
}
