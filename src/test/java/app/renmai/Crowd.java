package app.renmai;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Many made-up people, the same for the same seed: for measuring what happens with many. */
public final class Crowd {
    private static final String[] FAMILIES =
            "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 欧阳 司马 单 曾 解".split(" ");
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国志红梅晓雨欣怡";
    private static final String[] WESTERN =
            "Smith Johnson Becker García Müller Novák O'Brien Silva Rossi Kowalski Åkesson"
                    .split(" ");
    private static final String[] FIRST =
            "James Mary José Zoë Łukasz Ana Björn Ingrid Thomas Sarah Émile Renée".split(" ");
    private static final String[] TITLES = {
        "Brand director", "Producer", "总经理", "市场总监", "Editor-in-chief", "校园大使", "Buyer"
    };
    private static final String[] TAGS = {"campus", "media", "events", "drinks", "校园", "媒体"};
    private static final int ORGANIZATIONS = 400;
    private static final int CHUNK = 2_000;

    private final Random random;
    private final Instant now;

    /**
     * @param seed the same seed makes the same people
     * @param now when they are made; talks are before it
     */
    public Crowd(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    /** Adds people, each with two contact points, a position and at times a tag and a note. */
    public List<Long> addPeople(Workspace workspace, int count) {
        List<Long> ids = new ArrayList<>(count);
        for (int from = 0; from < count; from += CHUNK) {
            int some = Math.min(CHUNK, count - from);
            int first = from;
            ids.addAll(workspace.write(Op.IMPORT, "crowd", tx -> people(tx, first, some)).join());
        }
        return ids;
    }

    private List<Long> people(Tx tx, int first, int count) {
        List<Long> ids = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            long id = ContactStore.insert(tx, person(i));
            ContactPointStore.insert(
                    tx,
                    id,
                    ContactPoint.of(ContactPoint.Kind.EMAIL, "", "p" + i + "@example.com", "work"),
                    0);
            ContactPointStore.insert(
                    tx,
                    id,
                    ContactPoint.of(
                            ContactPoint.Kind.PHONE,
                            "",
                            "+86 138 " + (1000 + i / 10000) + " " + (1000 + i % 9000),
                            "mobile"),
                    1);
            String organization = "Organization 公司 " + random.nextInt(ORGANIZATIONS);
            PositionStore.insert(
                    tx,
                    id,
                    new Position(
                            0,
                            OrganizationStore.ensure(tx, organization),
                            organization,
                            pick(TITLES),
                            "",
                            null,
                            null,
                            false),
                    0);
            if (random.nextInt(3) == 0) {
                TagStore.add(tx, id, TagStore.ensure(tx, pick(TAGS)));
            }
            ids.add(id);
        }
        return ids;
    }

    /** Somebody, in Chinese or in Latin script. */
    public Contact person(int i) {
        PersonName name =
                random.nextInt(5) < 3
                        ? PersonName.of(pick(FAMILIES), given())
                        : PersonName.of(pick(WESTERN), pick(FIRST));
        String notes = i % 4 == 0 ? "Met at the fair in hall " + i % 17 + "，喜欢夜跑" : "";
        return Contact.named(name, now).withNotes(notes);
    }

    private String given() {
        int from = random.nextInt(GIVEN.length() - 1);
        return GIVEN.substring(from, from + 1 + random.nextInt(2));
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Adds talks with a person, one every five hours back from now. */
    public void addTalks(Workspace workspace, long contact, int count) {
        for (int from = 0; from < count; from += CHUNK) {
            int some = Math.min(CHUNK, count - from);
            int first = from;
            workspace
                    .run(
                            Op.IMPORT,
                            "crowd",
                            tx -> {
                                for (int i = first; i < first + some; i++) {
                                    InteractionStore.insert(tx, talk(i, contact));
                                }
                            })
                    .join();
        }
    }

    private Interaction talk(int i, long contact) {
        Kind[] kinds = Kind.values();
        return new Interaction(
                0,
                UUID.nameUUIDFromBytes((contact + "/" + i).getBytes()),
                kinds[i % kinds.length],
                Direction.values()[i % Direction.values().length],
                now.minus(Duration.ofHours(5L * (i + 1))),
                null,
                false,
                i % 3 == 0 ? "Raffles 来福士" : "",
                "About the campus plan 校园方案, part " + i,
                i % 5 == 0 ? "They asked for **numbers** and a date.\n\n- one\n- two" : "",
                List.of(contact),
                now);
    }
}
