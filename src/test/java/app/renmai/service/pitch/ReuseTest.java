package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Reuse;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Offer;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.value.Facts;
import app.renmai.service.value.Offers;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.pitch.ReuseStore;
import app.renmai.text.LinkedText.Target;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What fills a text by itself, and what holds a text that was first written for another. */
class ReuseTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @TempDir Path dir;
    private Workspace workspace;
    private Drafting drafting;
    private Contacts contacts;
    private long lin;
    private long becker;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        drafting =
                new Drafting(
                        workspace,
                        new Knowing(
                                workspace,
                                new WorkCalendar(workspace, () -> Locale.UK),
                                ZoneOffset.UTC));
        contacts = new Contacts(workspace);
        lin = contact(PersonName.of("林", "悦"), "林总", "丰跑体育");
        becker = contact(PersonName.of("Becker", "Tom"), "", "Northlight");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long contact(PersonName name, String addressAs, String organization) {
        Contact contact = Contact.named(name, NOW).withAddressAs(addressAs);
        return await(contacts.add(contact, List.of(), organization, "总监"));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private ContactDetails details(long id) {
        return await(contacts.details(id)).orElseThrow();
    }

    private UUID fact(long contact, Fact.Kind kind, String words, LocalDate on) {
        return fact(contact, null, kind, words, on);
    }

    private UUID fact(
            @Nullable Long contact,
            @Nullable Long organization,
            Fact.Kind kind,
            String words,
            LocalDate on) {
        UUID uid = UUID.randomUUID();
        await(
                new Facts(workspace)
                        .add(
                                new Fact(
                                        0,
                                        uid,
                                        contact,
                                        organization,
                                        null,
                                        kind,
                                        words,
                                        on,
                                        null,
                                        "官网",
                                        "",
                                        NOW)));
        return uid;
    }

    private long place(long contact) {
        return java.util.Objects.requireNonNull(
                details(contact).currentPosition().orElseThrow().organizationId());
    }

    private Pitch pitch(long id) {
        return await(drafting.open(id)).orElseThrow().pitch();
    }

    private List<String> foreign(long id) {
        Pitch now = pitch(id);
        return await(drafting.reused(id, now.subject(), now.body())).orElseThrow().items().stream()
                .map(item -> item.what().key())
                .toList();
    }

    private static void refuses(CompletableFuture<?> action, String key) {
        assertThatThrownBy(() -> await(action))
                .isInstanceOfSatisfying(
                        PitchProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private long written(long contact, String subject, String body) {
        long id = await(drafting.draftEmpty(contact));
        await(drafting.save(id, subject, body));
        return id;
    }

    @Test
    void placeholdersAreFedFromTheNewestFreshFactsAndTheFirstOffer() {
        fact(lin, Fact.Kind.CAMPAIGN, "春季校园跑", TODAY.minusDays(100));
        UUID run = fact(null, place(lin), Fact.Kind.CAMPAIGN, "十月的城市夜跑。", TODAY.minusDays(30));
        fact(lin, Fact.Kind.CAMPAIGN, "很久以前的活动", TODAY.minusDays(400));
        fact(lin, Fact.Kind.PRODUCT, "旧款跑鞋", TODAY.minusDays(181));
        fact(becker, Fact.Kind.OVERLOOKED, "别人的", TODAY);
        Offers offers = new Offers(workspace);
        UUID radio = UUID.randomUUID();
        await(offers.add(new Offer(0, radio, null, "二十二家校园台", "覆盖三万人", "", NOW), Offers.Ties.NONE));
        await(
                offers.add(
                        new Offer(0, UUID.randomUUID(), null, "第二项", "", "", NOW),
                        Offers.Ties.NONE));

        Known known = await(drafting.known(lin, "zh")).orElseThrow();
        assertThat(known.suggestions())
                .extracting(Suggestion::placeholder)
                .containsExactly("their.campaign", "my.offer", "my.proof", "ask.date");
        assertThat(known.values())
                .containsEntry("their.campaign", "十月的城市夜跑")
                .containsEntry("my.offer", "二十二家校园台")
                .containsEntry("my.proof", "覆盖三万人")
                .containsEntry("ask.date", "11月24日（周二）")
                .doesNotContainKeys("their.product", "their.overlooked", "competitor.move");
        Suggestion first = known.suggestions().getFirst();
        assertThat(first.target()).contains(Target.fact(run));
        assertThat(first.source()).isEqualTo("官网");
        assertThat(known.suggestions().get(1).target()).contains(Target.offer(radio));

        long id = written(lin, "", "About {{their.campaign}} on {{ask.date}}");
        PitchDraft draft = await(drafting.open(id)).orElseThrow();
        assertThat(draft.values()).containsEntry("ask.date", "Tuesday 24 November");
        Pitch sent = await(drafting.markSent(id, "email", NOW, false));
        assertThat(sent.body()).isEqualTo("About 十月的城市夜跑 on Tuesday 24 November");
    }

    @Test
    void anotherContactsTextIsHeldUntilAllOfTheFirstIsHandled() {
        UUID run = fact(null, place(lin), Fact.Kind.CAMPAIGN, "十月的城市夜跑，六千人", TODAY);
        long first = written(lin, "给林总的方案", "林总，您好：\n\n丰跑体育的[夜跑](fact:" + run + ")，林悦说过。\n\n顺颂");
        long id = await(drafting.reuse(first, Optional.empty(), becker));
        assertThat(pitch(id).subject()).isEqualTo("给{{contact.addressAs}}的方案");
        assertThat(pitch(id).body()).startsWith("{{contact.addressAs}}，您好：");
        assertThat(foreign(id)).containsExactly("organization:丰跑体育", "fact:" + run, "name:林悦");
        refuses(drafting.markSent(id, "email", NOW, true), "pitch.problem.foreign");

        // one is replaced, one is taken out, one is right here as well
        await(drafting.save(id, "方案", pitch(id).body().replace("丰跑体育", "贵司").replace("，林悦说过", "")));
        assertThat(foreign(id)).containsExactly("fact:" + run);
        var items = await(drafting.reused(id, "方案", pitch(id).body())).orElseThrow().items();
        await(drafting.confirm(id, items.getFirst().what()));
        assertThat(await(drafting.confirm(id, items.getFirst().what()))).isFalse();
        assertThat(foreign(id)).isEmpty();
        await(workspace.undo());
        refuses(drafting.markSent(id, "email", NOW, false), "pitch.problem.foreign");
        await(workspace.redo());
        assertThat(await(drafting.markSent(id, "email", NOW, false)).body()).contains("贵司");
        refuses(drafting.confirm(id, items.getFirst().what()), "pitch.problem.sent-already");
    }

    @Test
    void whatWasSentIsReusedWithItsPlaceholdersAndVersionsAsTheyAre() {
        long first = written(lin, "S", "{{contact.organization}}的{{their.news}}");
        await(drafting.saveVersion(first, "S", "第一版：{{contact.organization}}"));
        await(drafting.save(first, "S", "{{contact.organization}}，第二版"));
        await(drafting.markSent(first, "email", NOW, false));
        long sent = await(drafting.reuse(first, Optional.empty(), becker));
        assertThat(pitch(sent).body()).isEqualTo("{{contact.organization}}，第二版");
        long version = await(drafting.reuse(first, Optional.of(1), becker));
        assertThat(pitch(version).body()).isEqualTo("第一版：{{contact.organization}}");
        assertThat(foreign(version)).isEmpty();
        assertThat(await(drafting.markSent(version, "email", NOW, false)).body())
                .isEqualTo("第一版：Northlight");
        refuses(drafting.reuse(first, Optional.of(9), becker), "pitch.problem.no-version");
        refuses(drafting.reuse(first, Optional.empty(), lin), "pitch.problem.same-contact");
        refuses(drafting.reuse(999, Optional.empty(), becker), "pitch.problem.gone");
        refuses(drafting.reuse(first, Optional.empty(), 999), "pitch.problem.no-contact");
    }

    @Test
    void aFactAboutNeitherIsForeignInAnyText() {
        UUID linked = fact(null, place(lin), Fact.Kind.CAMPAIGN, "十月的城市夜跑，六千人", TODAY);
        long id = written(becker, "", "[the night run](fact:" + linked + ") of 丰跑体育");
        List<Foreign.Item> items =
                await(
                        workspace.read(
                                reader ->
                                        Foreign.of(
                                                reader,
                                                PitchStore.find(reader, id).orElseThrow())));
        assertThat(items).extracting(item -> item.what().key()).containsExactly("fact:" + linked);
        assertThat(items.getFirst().places()).containsExactly(new Foreign.Place(false, 0, 13));
        assertThat(await(drafting.reused(id, "", ""))).isEmpty();
        await(drafting.markSent(id, "email", NOW, false));
    }

    @Test
    void whomItWasWrittenForIsKeptWhenThePitchGoesAndForgottenWithThem() {
        long first = written(lin, "", "丰跑体育，您好");
        long id = await(drafting.reuse(first, Optional.empty(), becker));
        await(drafting.delete(first));
        assertThat(foreign(id)).containsExactly("organization:丰跑体育");
        await(workspace.undo());
        assertThat(
                        await(workspace.read(reader -> ReuseStore.of(reader, id)))
                                .orElseThrow()
                                .originPitchId())
                .isEqualTo(first);
        await(contacts.delete(List.of(lin), "林悦"));
        assertThat(await(drafting.reused(id, "", pitch(id).body()))).isEmpty();
        await(workspace.undo());
        assertThat(foreign(id)).hasSize(1);
        await(drafting.delete(id));
        Optional<Reuse> gone = await(workspace.read(reader -> ReuseStore.of(reader, id)));
        assertThat(gone).isEmpty();
    }
}
