package app.renmai.service.check;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.organization.Organization;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.service.check.CheckInput.Background;
import app.renmai.service.check.CheckInput.Earlier;
import app.renmai.service.check.CheckInput.KnownFact;
import app.renmai.service.check.CheckInput.Them;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.pitch.Belonging;
import app.renmai.service.pitch.Foreign;
import app.renmai.service.pitch.PitchProblem;
import app.renmai.service.pitch.Placeholders;
import app.renmai.service.workday.WorkingDays;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.text.LinkedText;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the workspace knows of a contact for a check; read inside one read. */
final class KnownOfContact {
    private static final String PROFILE = "me.";
    private static final int DAYS_AHEAD = 4;

    private final Reader reader;
    private final ContactDetails contact;
    private final List<Organization> organizations;
    private final List<Organization> competitors;
    private final List<KnownFact> facts = new ArrayList<>();
    private final List<String> products = new ArrayList<>();

    KnownOfContact(Reader reader, long contactId) {
        this.reader = reader;
        this.contact =
                Contacts.details(reader, contactId)
                        .orElseThrow(() -> new PitchProblem("pitch.problem.no-contact", contactId));
        this.organizations =
                held().map(Position::organizationId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(id -> OrganizationStore.find(reader, id).stream())
                        .toList();
        this.competitors =
                organizations.stream()
                        .flatMap(one -> CompetitorStore.of(reader, one.id()).stream())
                        .toList();
        add(FactStore.ofContact(reader, contactId), name(contact.contact()), true);
        organizations.forEach(
                one -> add(FactStore.ofOrganization(reader, one.id()), one.name(), true));
        competitors.forEach(
                one -> add(FactStore.ofOrganization(reader, one.id()), one.name(), false));
    }

    /** What they do now; what they did, when nothing else is known. */
    private Stream<Position> held() {
        List<Position> now = contact.positions().stream().filter(Position::current).toList();
        return (now.isEmpty() ? contact.positions() : now).stream();
    }

    private void add(List<Fact> found, String about, boolean own) {
        for (Fact fact : found) {
            facts.add(new KnownFact(fact.uid(), fact.words(), fact.lastTrue(), true, about));
            if (own && fact.kind() == Fact.Kind.PRODUCT) {
                products.add(fact.words());
            }
        }
    }

    private static String name(Contact contact) {
        return NameFormat.display(contact.name().parts(NameParts::new), NameOrder.BY_SCRIPT);
    }

    /** The words known for placeholders. */
    Map<String, String> values() {
        return Placeholders.values(contact, SettingStore.startingWith(reader, PROFILE));
    }

    /** The number of the attempt a pitch is, or would be. */
    int attempt(Pitch pitch) {
        return AttemptStore.ofPitch(reader, pitch.id())
                .map(Attempt::number)
                .orElseGet(this::nextAttempt);
    }

    /** The number the next attempt would have. */
    int nextAttempt() {
        int made =
                OutreachStore.ofContact(reader, contact.contact().id()).stream()
                        .flatMap(one -> AttemptStore.of(reader, one.id()).stream())
                        .mapToInt(Attempt::number)
                        .max()
                        .orElse(0);
        return Math.max(made, sent().size()) + 1;
    }

    /** The pitches that went out to them, the first first. */
    private List<Pitch> sent() {
        return PitchStore.ofContact(reader, contact.contact().id()).stream()
                .filter(pitch -> !pitch.draft())
                .sorted(
                        Comparator.comparing(
                                Pitch::sentAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** All that is known beside a text. */
    Background background(
            LinkedText text, Optional<Pitch> pitch, LocalDate today, WorkingDays days) {
        return new Background(
                them(),
                withLinked(text),
                OfferStore.mine(reader).stream().map(Offer::words).toList(),
                earlier(pitch),
                pitch.map(this::foreign).orElse(List.of()),
                today,
                proposed(today, days));
    }

    /** Names and the like of whom a pitch was first written for; facts are found by their links. */
    private List<String> foreign(Pitch pitch) {
        return Foreign.of(reader, pitch).stream()
                .map(Foreign.Item::what)
                .filter(what -> what.kind() != Belonging.Kind.FACT)
                .map(Belonging::words)
                .toList();
    }

    private Them them() {
        PersonName name = contact.contact().name();
        Set<String> names = new LinkedHashSet<>();
        names.add(name(contact.contact()));
        names.add(contact.contact().addressAs());
        names.add(name.nickname());
        names.add(name.phonetic());
        names.removeIf(String::isBlank);
        return new Them(
                List.copyOf(names),
                names(organizations, held().map(Position::organizationName)),
                names(competitors, Stream.empty()),
                products,
                NeedStore.ofContact(reader, contact.contact().id()).stream()
                        .filter(Need::open)
                        .map(Need::words)
                        .toList());
    }

    private static List<String> names(List<Organization> organizations, Stream<String> more) {
        return Stream.concat(
                        organizations.stream()
                                .flatMap(one -> Stream.of(one.name(), one.otherName())),
                        more)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** A fact that the text links to and that is about somebody else is known too, as theirs. */
    private List<KnownFact> withLinked(LinkedText text) {
        List<KnownFact> all = new ArrayList<>(facts);
        Set<UUID> known = new LinkedHashSet<>(facts.stream().map(KnownFact::uid).toList());
        for (LinkedText.Target target : text.targets()) {
            if (target.kind() == LinkedText.Kind.FACT && known.add(target.uid())) {
                FactStore.withUid(reader, target.uid())
                        .map(
                                fact ->
                                        new KnownFact(
                                                fact.uid(),
                                                fact.words(),
                                                fact.lastTrue(),
                                                false,
                                                about(fact)))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private String about(Fact fact) {
        Long organization = fact.organizationId();
        Long person = fact.contactId();
        return organization != null
                ? OrganizationStore.find(reader, organization).map(Organization::name).orElse("")
                : person == null
                        ? ""
                        : ContactStore.find(reader, person).map(KnownOfContact::name).orElse("");
    }

    private List<Earlier> earlier(Optional<Pitch> pitch) {
        List<Earlier> earlier = new ArrayList<>();
        for (Pitch one : sent()) {
            if (pitch.filter(self -> self.id() == one.id()).isEmpty()) {
                int number =
                        AttemptStore.ofPitch(reader, one.id())
                                .map(Attempt::number)
                                .orElse(earlier.size() + 1);
                earlier.add(new Earlier(number, LinkedText.strip(one.body())));
            }
        }
        return earlier;
    }

    /**
     * A working day in the middle of a week, some days from now: Monday is full and Friday half
     * gone.
     */
    private static LocalDate proposed(LocalDate today, WorkingDays days) {
        LocalDate day = today.plusDays(DAYS_AHEAD);
        while (day.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) < 0
                || day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) > 0
                || !days.isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
