package app.renmai.service.exchange;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Op;
import app.renmai.store.Row;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Two people in a workspace: one with a name alone, and one, met through the first, of whom
 * everything is known and with whom one has talked.
 *
 * @param liu of whom everything is known
 * @param tom who has a name alone
 */
record TwoPeople(long liu, long tom) {
    /** Adds them. */
    static TwoPeople in(Workspace workspace) {
        long tom =
                add(
                        workspace,
                        new PersonName("Becker", "J.", "Tom", "Dr.", "Jr.", "Tommy", ""),
                        null,
                        false);
        long liu = add(workspace, new PersonName("刘", "", "同", "", "", "", "Liu Tong"), tom, true);
        Workspace.await(
                workspace.run(
                        Op.LOG_INTERACTION,
                        "",
                        tx -> {
                            long talk =
                                    tx.insert(
                                            "interaction",
                                            Row.of("uid", UUID.randomUUID())
                                                    .and("kind", "meeting")
                                                    .and("direction", "both")
                                                    .and("starts_at", tx.now())
                                                    .and("ends_at", null)
                                                    .and("all_day", false)
                                                    .and("place", "莱佛士")
                                                    .and("summary", "=校园方案")
                                                    .and("body", "第一行\n第二行, \"引号\"")
                                                    .and("created_at", tx.now()));
                            tx.insert(
                                    "participant",
                                    Row.of("interaction_id", talk)
                                            .and("contact_id", liu)
                                            .and("ordinal", 0));
                        }));
        return new TwoPeople(liu, tom);
    }

    private static long add(
            Workspace workspace, PersonName name, @Nullable Long through, boolean everything) {
        return Workspace.await(
                workspace.write(
                        Op.ADD_CONTACT,
                        "",
                        tx -> {
                            Contact contact =
                                    Contact.named(name, tx.now())
                                            .withAddressAs(everything ? "刘总" : "")
                                            .withMeeting(
                                                    everything ? "校友会, 2024" : "",
                                                    everything
                                                            ? PartialDate.ofMonth(2024, 5)
                                                            : null,
                                                    through)
                                            .withNotes(everything ? "a\\b; c, d\n第二行" : "");
                            long id = ContactStore.insert(tx, contact);
                            if (everything) {
                                int ordinal = 0;
                                for (ContactPoint point : points()) {
                                    ContactPointStore.insert(tx, id, point, ordinal++);
                                }
                                for (Position position : positions()) {
                                    Long organization =
                                            OrganizationStore.ensure(
                                                    tx, position.organizationName());
                                    PositionStore.insert(
                                            tx,
                                            id,
                                            new Position(
                                                    0,
                                                    organization,
                                                    "",
                                                    position.title(),
                                                    position.department(),
                                                    position.from(),
                                                    position.to(),
                                                    position.former()),
                                            ordinal++);
                                }
                                for (ImportantDate date : dates()) {
                                    ImportantDateStore.insert(tx, id, date, ordinal++);
                                }
                                TagStore.add(tx, id, TagStore.ensure(tx, "客户,重点"));
                                TagStore.add(tx, id, TagStore.ensure(tx, "校友"));
                            }
                            return id;
                        }));
    }

    private static List<ContactPoint> points() {
        return List.of(
                ContactPoint.phone("+86 138 0013 0041", "mobile").withPreferred(true),
                ContactPoint.phone("010-62770002", "work fax"),
                ContactPoint.phone("010-62770003", "秘书"),
                ContactPoint.email("liu@example.com", "work").withPreferred(true),
                ContactPoint.email("liu@example.org", ""),
                ContactPoint.of(Kind.MESSENGER, "wechat", "wx_liutong", "微信"),
                ContactPoint.of(Kind.MESSENGER, "qq", "100002", ""),
                ContactPoint.of(Kind.MESSENGER, "", "liu;tong", ""),
                ContactPoint.of(Kind.LINK, "linkedin", "https://www.linkedin.com/in/liu", ""),
                ContactPoint.of(Kind.LINK, "", "https://example.com/a,b;c", "主页"),
                ContactPoint.of(Kind.LINK, "douyin", "https://v.example.com/liu", ""),
                new ContactPoint(
                        0,
                        Kind.ADDRESS,
                        "",
                        "来 \"建国路\" 88 号\n北京",
                        "work",
                        false,
                        new PostalAddress("", "3 号楼", "建国路 88 号", "北京", "北京", "100022", "中国")));
    }

    private static List<Position> positions() {
        return List.of(
                new Position(
                        0, null, "北京电视台", "制片人", "节目部", PartialDate.ofMonth(2022, 3), null, false),
                new Position(
                        0,
                        null,
                        "Acme, Inc.; Ltd.",
                        "",
                        "",
                        PartialDate.ofYear(2015),
                        PartialDate.ofYear(2022),
                        false),
                new Position(0, null, "远山科技", "顾问", "", null, null, true));
    }

    private static List<ImportantDate> dates() {
        return List.of(
                ImportantDate.birthday(PartialDate.ofMonthDay(4, 15)),
                new ImportantDate(
                        0,
                        ImportantDate.Kind.BIRTHDAY,
                        "",
                        PartialDate.parse("1985-11-01"),
                        ImportantDate.Calendar.CHINESE,
                        true),
                new ImportantDate(
                        0,
                        ImportantDate.Kind.ANNIVERSARY,
                        "",
                        PartialDate.parse("2015-10-01"),
                        ImportantDate.Calendar.GREGORIAN,
                        false),
                new ImportantDate(
                        0,
                        ImportantDate.Kind.OTHER,
                        "入职日",
                        PartialDate.parse("2020-09-01"),
                        ImportantDate.Calendar.GREGORIAN,
                        false),
                new ImportantDate(
                        0,
                        ImportantDate.Kind.OTHER,
                        "祭日",
                        PartialDate.ofMonthDay(7, 15),
                        ImportantDate.Calendar.CHINESE,
                        false));
    }
}
