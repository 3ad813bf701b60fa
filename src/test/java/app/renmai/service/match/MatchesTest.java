package app.renmai.service.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.organization.Organization;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.model.value.Offer;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.contact.Contacts;
import app.renmai.service.match.Growth.Topic;
import app.renmai.service.match.Growth.Use;
import app.renmai.service.organization.Organizations;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Knowing;
import app.renmai.service.value.Ledger;
import app.renmai.service.value.Needs;
import app.renmai.service.value.Offers;
import app.renmai.service.value.Offers.Ties;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.ui.SetClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Which needs can be served, what leaves the list, and what nobody covers. */
class MatchesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");

    @TempDir Path dir;
    private final SetClock clock = new SetClock(NOW, ZONE);
    private Workspace workspace;
    private Matches matches;
    private Needs needs;
    private Offers offers;
    private long chen;
    private long wang;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, clock, Runnable::run);
        matches = new Matches(workspace);
        needs = new Needs(workspace);
        offers = new Offers(workspace);
        chen = person("陈", "博");
        wang = person("王", "宁");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private long person(String family, String given) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return await(new Contacts(workspace).add(contact, List.of(), "", ""));
    }

    private Need need(
            @Nullable Long contact, @Nullable Long organization, String words, String how) {
        return new Need(
                0,
                contact,
                organization,
                null,
                words,
                Certainty.valueOf(how),
                Need.State.OPEN,
                null,
                NOW);
    }

    private long need(long contact, String words, String... tags) {
        return await(needs.add(need(contact, null, words, "SAID"), List.of(tags)));
    }

    private Offer offer(@Nullable Long owner, String words, String proof) {
        return new Offer(0, UUID.randomUUID(), owner, words, proof, "", NOW);
    }

    private long offer(@Nullable Long owner, String words, Ties ties) {
        return await(offers.add(offer(owner, words, ""), ties));
    }

    private static Ties tagged(String... tags) {
        return new Ties(List.of(), List.of(tags), List.of());
    }

    private List<Proposal> all() {
        return await(matches.all());
    }

    private Need stored(long id) {
        return await(needs.of(chen)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** In both languages: by a word, by a tag alone, and not at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A Mandarin host for the fair |       | Event hosting     |       | host | ''
                    A calm voice on stage        | event | Evenings, in two  | Event | ''   | event
                    展会上的中文主持人               |       | 双语主持            |       | 主持  | ''
                    镇得住场的声音                  | 活动   | 十年经验            | 活动   | ''   | 活动
                    """)
    void sayWhatTheyHaveInCommon(
            String needed,
            @Nullable String needTag,
            String able,
            @Nullable String offerTag,
            String words,
            String tag) {
        need(chen, needed, needTag == null ? new String[0] : new String[] {needTag});
        offer(null, able, offerTag == null ? Ties.NONE : tagged(offerTag));
        assertThat(all())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.mine()).isTrue();
                            assertThat(app.renmai.text.KeyWords.words(needed, found.keys()))
                                    .isEqualTo(words.isEmpty() ? List.of() : List.of(words));
                            assertThat(found.tags())
                                    .isEqualTo(tag.isEmpty() ? List.of() : List.of(tag));
                        });
    }

    @Test
    void whatIsNotRelevantStaysSoUntilItIsRelevantAfterAll() {
        need(chen, "Sampling staff");
        offer(wang, "Staff for sampling", Ties.NONE);
        offer(null, "Sampling staff by the day", Ties.NONE);
        Proposal proposal = all().stream().filter(each -> !each.mine()).findFirst().orElseThrow();
        await(matches.dismiss(proposal));
        assertThat(all()).hasSize(1).allMatch(Proposal::mine);
        await(matches.dismiss(proposal));
        assertThat(await(matches.dismissed())).containsExactly(proposal);
        workspace.close();
        workspace = Workspace.open(dir, clock, Runnable::run);
        matches = new Matches(workspace);
        await(matches.dismiss(all().getFirst()));
        assertThat(all()).isEmpty();
        await(matches.restore(proposal));
        assertThat(all()).containsExactly(proposal);
        assertThat(await(matches.dismissed())).hasSize(1).allMatch(Proposal::mine);
        await(workspace.undo());
        assertThat(all()).isEmpty();
        assertThat(await(matches.dismissed())).hasSize(2);
    }

    @Test
    void aNeedThatIsMetOrNoLongerOneLeavesAndComesBack() {
        long id = need(chen, "Sampling staff");
        offer(wang, "Staff for sampling", Ties.NONE);
        for (Need.State state : List.of(Need.State.MET, Need.State.NO_LONGER)) {
            await(needs.put(stored(id), state));
            assertThat(all()).isEmpty();
            await(needs.put(stored(id), Need.State.OPEN));
            assertThat(all()).hasSize(1);
        }
        await(needs.delete(stored(id)));
        assertThat(all()).isEmpty();
        await(workspace.undo());
        assertThat(all()).hasSize(1);
    }

    @Test
    void nobodyServesThemselvesAndWhatIsMeantForSomeIsNotForOthers() {
        need(chen, "Sampling staff");
        offer(chen, "Sampling staff of our own", Ties.NONE);
        offer(null, "Sampling staff", new Ties(List.of(wang), List.of(), List.of()));
        assertThat(all()).isEmpty();
        need(wang, "Sampling staff for spring");
        assertThat(all()).extracting(each -> each.need().contactId()).contains(wang);
    }

    @Test
    void whatAnOrganizationNeedsIsServedTooAndWhatWasGivenForANeedIsTold() {
        long qinghe = await(new Organizations(workspace).add(Organization.named("清禾食品", NOW)));
        long id = await(needs.add(need(null, qinghe, "派样人员", "OBSERVED"), List.of("人手")));
        offer(null, "六城派样", Ties.NONE);
        Proposal proposal = all().getFirst();
        assertThat(proposal.organization()).isEqualTo("清禾食品");
        assertThat(proposal.asker()).isNull();
        assertThat(proposal.served()).isEmpty();
        assertThat(await(needs.wantedAt(qinghe)))
                .singleElement()
                .satisfies(wanted -> assertThat(wanted.tags()).containsExactly("人手"));
        await(
                new Ledger(workspace)
                        .add(
                                new ValueEntry(
                                        0,
                                        UUID.randomUUID(),
                                        chen,
                                        ValueEntry.Direction.GIVEN,
                                        ValueEntry.Kind.RESOURCE,
                                        "两位领队",
                                        LocalDate.of(2026, 11, 10),
                                        new Served(id, ""),
                                        null,
                                        Origin.NONE,
                                        NOW),
                                false));
        assertThat(all().getFirst().served()).extracting(ValueEntry::words).containsExactly("两位领队");
    }

    @Test
    void whatHasMoreInCommonComesFirstThenWhatWasSaidThenWhatIsProven() {
        need(chen, "Sampling staff in six cities");
        await(needs.add(need(wang, null, "Sampling in schools", "OBSERVED")));
        offer(null, "Sampling staff for cities", Ties.NONE);
        await(offers.add(offer(null, "Sampling teams", "18,200 samples"), Ties.NONE));
        assertThat(all())
                .extracting(each -> each.need().contactId() + " " + each.offer().words())
                .containsExactly(
                        chen + " Sampling staff for cities",
                        chen + " Sampling teams",
                        wang + " Sampling teams",
                        wang + " Sampling staff for cities");
    }

    @Test
    void growthGroupsWhatNoOfferCoversAndTellsProofAndLastUse() {
        long work =
                await(
                        new Collaborations(workspace)
                                .add(Collaboration.titled("Freshers", NOW), List.of(), List.of()));
        for (long who : List.of(chen, wang)) {
            need(who, "Reels of " + who, "video");
        }
        need(chen, "A host", "hosting");
        await(needs.add(need(wang, null, "Perhaps a venue", "ASSUMED"), List.of("video")));
        UUID uid = UUID.randomUUID();
        await(
                offers.add(
                        new Offer(0, uid, null, "Hosting in two languages", "", "", NOW),
                        new Ties(List.of(), List.of("hosting"), List.of(work))));
        Growth before = await(matches.growth());
        assertThat(before.topics())
                .extracting(Topic::name, Topic::askers, Topic::servable, Topic::uncovered)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("video", 2, 0, true),
                        org.assertj.core.groups.Tuple.tuple("hosting", 1, 1, false));
        assertThat(before.topics().get(1).proof()).isEqualTo("Freshers");
        assertThat(before.gaps()).isEqualTo(1);
        assertThat(Arrays.asList(before.needs(), before.people(), before.servable()))
                .containsExactly(3, 2, 1);
        assertThat(before.offers())
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.used()).isNull();
                            assertThat(use.meant().works())
                                    .extracting(each -> each.title())
                                    .containsExactly("Freshers");
                        });

        Drafting drafting =
                new Drafting(
                        workspace,
                        new Knowing(workspace, new WorkCalendar(workspace, () -> Locale.UK), ZONE));
        Proposal hosting = all().getFirst();
        long pitch = await(drafting.draft(chen, "meeting-request", "en", hosting.matter()));
        assertThat(await(drafting.open(pitch)).orElseThrow().pitch().body())
                .contains("[Hosting in two languages](offer:" + uid + ")");
        assertThat(await(matches.growth()).offers().getFirst().used()).isNull();
        Pitch sent = await(drafting.markSent(pitch, "email", NOW.minusSeconds(60), true));
        assertThat(sent.body()).doesNotContain("offer:");
        assertThat(await(matches.growth()).offers())
                .extracting(Use::used)
                .containsExactly(NOW.minusSeconds(60));
    }
}
