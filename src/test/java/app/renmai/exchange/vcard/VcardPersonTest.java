package app.renmai.exchange.vcard;

import static app.renmai.exchange.vcard.Cards.card;
import static app.renmai.exchange.vcard.Cards.one;
import static app.renmai.exchange.vcard.Cards.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.List;

/** What cards say of a person, in the words of many programs. */
class VcardPersonTest {
    private static final String JPEG =
            Base64.getEncoder().encodeToString(picture(0xFF, 0xD8, 0xFF, 0xE0));

    private static byte[] picture(int... magic) {
        byte[] bytes = new byte[150];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i < magic.length ? magic[i] : i);
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "--0415, --04-15",
        "--04-15, --04-15",
        "--4-15, --04-15",
        "1985-04, 1985-04",
        "1985, 1985",
        "19850415, 1985-04-15",
        "1985-4-5, 1985-04-05",
        "1985/04/15, 1985-04-15",
        "15.04.1985, 1985-04-15",
        "15/04/1985, 1985-04-15",
        "04/15/1985, 1985-04-15",
        "1985年4月15日, 1985-04-15",
        "4月15日, --04-15",
        "19850415T000000Z, 1985-04-15",
        "1985-04-15T23:30:00-08:00, 1985-04-15",
        "1985-04-15 00:00, 1985-04-15",
        "0000-04-15, --04-15",
        "--0229, --02-29"
    })
    void birthdaysOfEverySpelling(String written, String read) {
        ImportedContact person = one("3.0", "N:A;B;;;", "BDAY:" + written);

        assertThat(person.dates()).hasSize(1);
        assertThat(person.dates().getFirst().date()).hasToString(read);
        assertThat(person.extras().kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---15",
                "1900-02-29",
                "0000-00-00",
                "1972-31-01",
                "circa 1800",
                "05/04/1985",
                "--0230",
                "T102200"
            })
    void whatIsNoDayIsKeptAndTold(String written) {
        ImportedFile file = read(card("4.0", "N:A;B;;;", "BDAY:" + written));

        assertThat(file.contacts().getFirst().dates()).isEmpty();
        assertThat(file.contacts().getFirst().extras().kept())
                .containsExactly(KeptField.of("vcard", "BDAY", written));
        assertThat(file.unused()).containsExactly("BDAY");
        assertThat(file.kept()).containsExactly("BDAY");
    }

    @Test
    void applesDatesAndTheLunarBirthdayBesideTheOther() {
        ImportedContact read =
                one(
                        "3.0",
                        "N:A;B;;;",
                        "X-ALTBDAY;CALSCALE=chinese:007800021101",
                        "BDAY;value=date;X-APPLE-OMIT-YEAR=1604:1604-04-15",
                        "item1.X-ABDATE;type=pref:2010-05-05",
                        "item1.X-ABLabel:_$!<Anniversary>!$_",
                        "item2.X-ABDATE:2011-05-05",
                        "item2.X-ABLabel:入职",
                        "item3.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-12-24",
                        "item3.X-ABLabel:Name day",
                        "ANNIVERSARY:20100505",
                        "X-ANNIVERSARY;X-APPLE-OMIT-YEAR=1604:1604-06-07");

        assertThat(read.dates())
                .extracting(date -> date.kind() + " " + date.label() + " " + date.date())
                .containsExactly(
                        "BIRTHDAY  1985-11-01",
                        "BIRTHDAY  --04-15",
                        "ANNIVERSARY  2010-05-05",
                        "OTHER 入职 2011-05-05",
                        "OTHER Name day --12-24",
                        "ANNIVERSARY  --06-07");
        assertThat(read.dates())
                .extracting(ImportantDate::calendar)
                .startsWith(Calendar.CHINESE, Calendar.GREGORIAN);
    }

    @Test
    void labelsOfTheUserOfAppleAndOfNobody() {
        ImportedFile file =
                read(
                        card(
                                "3.0",
                                "N:A;B;;;",
                                "item1.TEL;type=pref:1",
                                "item1.X-ABLabel:",
                                "item2.TEL:2",
                                "item2.X-ABLabel:_$!<HomeFAX>!$_",
                                "ITEM3.EMAIL;type=INTERNET:a@b.c",
                                "item3.X-ABLABEL:私人",
                                "item4.URL;type=pref:http\\://x.example",
                                "item4.X-ABLabel:_$!<HomePage>!$_",
                                "TEL;CELL;PREF;VOICE:5",
                                "TEL;TYPE=\"work,fax\":6",
                                "item9.X-ABLabel:of nothing"));

        assertThat(file.contacts().getFirst().points())
                .extracting(point -> point.value() + " " + point.label() + " " + point.preferred())
                .containsExactly(
                        "1  true",
                        "2 home fax false",
                        "a@b.c 私人 false",
                        "http://x.example homepage true",
                        "5 mobile false",
                        "6 work fax false");
        assertThat(file.unused()).containsExactly("X-ABLABEL");
        assertThat(file.contacts().getFirst().extras().kept())
                .containsExactly(KeptField.of("vcard", "item9.X-ABLABEL", "of nothing"));
    }

    @Test
    void picturesOfEverySpelling() {
        String folded = JPEG.substring(0, 70) + "\n " + JPEG.substring(70, 140);
        String plain = JPEG.substring(0, 70) + "\n" + JPEG.substring(70, 140);
        String rest = JPEG.substring(140);
        ImportedFile file =
                read(
                        card("3.0", "FN:1", "PHOTO;ENCODING=b;TYPE=JPEG:" + JPEG, "TEL:1")
                                + card(
                                        "2.1",
                                        "FN:2",
                                        "PHOTO;JPEG;ENCODING=BASE64:" + folded,
                                        " " + rest,
                                        "",
                                        "TEL:1")
                                + card(
                                        "2.1",
                                        "FN:3",
                                        "PHOTO;BASE64;TYPE=JPEG:" + plain,
                                        rest,
                                        "TEL:1")
                                + card(
                                        "4.0",
                                        "FN:4",
                                        "PHOTO:data:image/jpeg;base64," + JPEG,
                                        "TEL:1")
                                + card("3.0", "FN:5", "PHOTO;TYPE=JPEG:" + JPEG, "TEL:1"));

        assertThat(file.contacts()).hasSize(5);
        for (ImportedContact one : file.contacts()) {
            assertThat(one.extras().photo()).as("%s", one).isNotNull();
            assertThat(one.extras().photo().mediaType()).isEqualTo("image/jpeg");
            assertThat(one.extras().photo().bytes()).hasSize(150);
            assertThat(one.points()).hasSize(1);
        }
        ImportedContact linked = one("3.0", "FN:6", "PHOTO;VALUE=uri:http://x.example/a.jpg");
        assertThat(linked.extras().photo()).isNull();
        assertThat(linked.extras().kept())
                .containsExactly(
                        KeptField.of("vcard", "PHOTO;VALUE=uri", "http://x.example/a.jpg"));
    }

    @Test
    void theFourWaysOfGroups() {
        ImportedFile file =
                read(
                        card(
                                        "3.0",
                                        "UID:urn:uuid:AAAA",
                                        "N:A;1;;;",
                                        "CATEGORIES:Friends,a\\,b",
                                        "CATEGORIES:家人")
                                + card("3.0", "UID:2222", "N:A;2;;;", "X-GROUP-MEMBERSHIP:Team")
                                + card(
                                        "3.0",
                                        "N:A;3;;;",
                                        "EMAIL:C@x.example",
                                        "CATEGORIES:* starred")
                                + card(
                                        "3.0",
                                        "N:Apple;;;;",
                                        "FN:Apple",
                                        "X-ADDRESSBOOKSERVER-KIND:group",
                                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:aaaa")
                                + card(
                                        "4.0",
                                        "KIND:group",
                                        "FN:Four",
                                        "MEMBER:urn:uuid:aaaa",
                                        "MEMBER:2222",
                                        "MEMBER:mailto:c@x.example"));

        assertThat(file.contacts())
                .extracting(ImportedContact::tags)
                .containsExactly(
                        List.of("Friends", "a,b", "家人", "Apple", "Four"),
                        List.of("Team", "Four"),
                        List.of("Four"));
        assertThat(file.skipped()).hasSize(2);
    }

    @Test
    void relationsOfManyPrograms() {
        ImportedContact read =
                one(
                        "4.0",
                        "N:A;B;;;",
                        "RELATED;TYPE=spouse:urn:uuid:aaaa",
                        "RELATED;TYPE=friend;VALUE=text:Jane Doe",
                        "X-MS-SPOUSE;N:Sam",
                        "X-EVOLUTION-ASSISTANT:Eva",
                        "item1.X-ABRELATEDNAMES;type=pref:妈妈",
                        "item1.X-ABLabel:_$!<Mother>!$_",
                        "item2.X-ABRELATEDNAMES:Bob",
                        "item2.X-ABLabel:导师",
                        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Kid;3;;;",
                        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Cy;0;Coach;;",
                        "AGENT:Mr. X");

        assertThat(read.extras().relations())
                .containsExactly(
                        new ImportedRelation("spouse", "aaaa", ""),
                        new ImportedRelation("friend", "", "Jane Doe"),
                        new ImportedRelation("spouse", "", "Sam"),
                        new ImportedRelation("assistant", "", "Eva"),
                        new ImportedRelation("mother", "", "妈妈"),
                        new ImportedRelation("导师", "", "Bob"),
                        new ImportedRelation("child", "", "Kid"),
                        new ImportedRelation("Coach", "", "Cy"),
                        new ImportedRelation("agent", "", "Mr. X"));
        assertThat(read.extras().kept()).isEmpty();
    }

    @Test
    void aCardInACardIsWhoActsForThePerson() {
        String nested = "BEGIN:VCARD\nVERSION:2.1\nN:Friday;Fred\nNOTE:C:\\new\nEND:VCARD";
        ImportedFile file =
                read(
                        card("2.1", "N:A;1", "AGENT:\n" + nested, "TITLE:Boss")
                                + card("2.1", "N:A;2", "AGENT:" + nested, "TITLE:Boss")
                                + card(
                                        "3.0",
                                        "N:A;3;;;",
                                        "AGENT:BEGIN:VCARD\\n"
                                                + "FN:Susan Thomas\\n"
                                                + "EMAIL:s@\\n"
                                                + " x.example\\n"
                                                + "END:VCARD\\n",
                                        "TITLE:Boss")
                                + card("2.1", "N:A;4", "AGENT:", "TITLE:Boss")
                                + card(
                                        "2.1",
                                        "N:A;5",
                                        "AGENT:\n" + nested.replace("\nEND:VCARD", "")));

        assertThat(file.contacts())
                .extracting(
                        one -> one.name().given(),
                        one -> one.positions().size(),
                        one ->
                                one.extras().relations().stream()
                                        .map(ImportedRelation::name)
                                        .toList())
                .containsExactly(
                        tuple("1", 1, List.of("Friday Fred")),
                        tuple("2", 1, List.of("Friday Fred")),
                        tuple("3", 1, List.of("Susan Thomas")),
                        tuple("4", 1, List.of()),
                        tuple("5", 0, List.of("Friday Fred")));
        assertThat(file.kept()).containsExactly("AGENT");
        assertThat(file.contacts().getFirst().extras().kept().getFirst().value())
                .isEqualTo(
                        "BEGIN:VCARD\\n"
                                + "VERSION:3.0\\n"
                                + "N:Friday\\;Fred\\n"
                                + "NOTE:C:\\\\\\\\n"
                                + "ew\\n"
                                + "END:VCARD");
    }

    @Test
    void whatHasNoFieldIsKeptWithGroupAndParameters() {
        ImportedFile file =
                read(
                        card(
                                "4.0",
                                "KIND:location",
                                "N;ALTID=1;LANGUAGE=jp;PREF=1:山田;太郎;;;",
                                "N;ALTID=1;LANGUAGE=en;PREF=2:Yamada;Taro;;;",
                                "FN:山田太郎",
                                "GENDER:M",
                                "TZ:+08:00",
                                "EXPERTISE;LEVEL=expert;INDEX=1:chem\\, istry",
                                "item1.X-ODD;X-A=\"b;c:d\";X-E=^'f^n:v\\;w",
                                "item1.X-ABLabel:odd",
                                "KEY;TYPE=PGP;ENCODING=b:" + JPEG,
                                "X-LONG:" + "x".repeat(200_001),
                                "REV:20260101T000000Z"));

        assertThat(file.contacts().getFirst().extras().kept())
                .containsExactly(
                        KeptField.of("vcard", "KIND", "location"),
                        KeptField.of("vcard", "N;LANGUAGE=en", "Yamada;Taro;;;"),
                        KeptField.of("vcard", "GENDER", "M"),
                        KeptField.of("vcard", "TZ", "+08:00"),
                        KeptField.of("vcard", "EXPERTISE;LEVEL=expert;INDEX=1", "chem\\, istry"),
                        KeptField.of("vcard", "item1.X-ODD;X-A=\"b;c:d\";X-E=^'f^n", "v\\;w"),
                        KeptField.of(
                                "vcard",
                                "KEY;TYPE=PGP",
                                "data:application/octet-stream;base64," + JPEG),
                        KeptField.of("vcard", "item1.X-ABLABEL", "odd"));
        assertThat(file.unused())
                .containsExactly(
                        "KIND", "N", "GENDER", "TZ", "EXPERTISE", "X-ODD", "KEY", "X-LONG");
        assertThat(file.kept()).doesNotContain("X-LONG").hasSize(7);
        assertThat(file.contacts().getFirst().name()).isEqualTo(PersonName.of("山田", "太郎"));
    }

    @Test
    void wordsBesideTheNameAreNotLost() {
        assertThat(one("3.0", "N:张;三;;;", "FN:张三 总经理").addressAs()).isEqualTo("张三 总经理");
        assertThat(one("3.0", "N:Doe;John;Q.;Dr.;Jr.", "FN:Dr. John Q. Doe\\, Jr.").addressAs())
                .isEmpty();
        assertThat(one("3.0", "N:Doe;John;;;", "FN:Doe\\, John").addressAs()).isEmpty();
    }

    @Test
    void accountsOfManyPrograms() {
        ImportedContact read =
                one(
                        "3.0",
                        "N:A;B;;;",
                        "IMPP;X-SERVICE-TYPE=WeChat:x-apple:wx1",
                        "X-QQ:1234",
                        "X-SKYPE-USERNAME:sk",
                        "X-GOOGLE-TALK:g@t.example",
                        "X-MS-IMADDRESS:ims",
                        "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/a",
                        "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@a");

        assertThat(read.points())
                .extracting(ContactPoint::kind, ContactPoint::service, ContactPoint::value)
                .containsExactly(
                        account("wechat", "wx1"),
                        account("qq", "1234"),
                        account("skype", "sk"),
                        account("google-talk", "g@t.example"),
                        account("", "ims"),
                        link("linkedin", "https://www.linkedin.com/in/a"),
                        link("mastodon", "https://m.example/@a"));
    }

    @Test
    void typesAndVersionFourTellTheServiceToo() {
        ImportedContact read =
                one(
                        "4.0",
                        "N:A;B;;;",
                        "IMPP;TYPE=WECHAT:wx2",
                        "IMPP;TYPE=\"SIGNAL,home\":+31612345678",
                        "IMPP;TYPE=work:sip:b@t.example",
                        "SOCIALPROFILE;SERVICE-TYPE=WeChat;VALUE=text:wx3",
                        "SOCIALPROFILE;SERVICE-TYPE=Twitter;VALUE=text:https://x.com/b");

        assertThat(read.points())
                .extracting(ContactPoint::kind, ContactPoint::service, ContactPoint::value)
                .containsExactly(
                        account("wechat", "wx2"),
                        account("signal", "+31612345678"),
                        account("sip", "b@t.example"),
                        account("wechat", "wx3"),
                        link("x", "https://x.com/b"));
        assertThat(read.points())
                .extracting(ContactPoint::label)
                .containsExactly("", "home", "work", "", "");
    }

    private static Tuple account(String service, String value) {
        return tuple(ContactPoint.Kind.MESSENGER, service, value);
    }

    private static Tuple link(String service, String value) {
        return tuple(ContactPoint.Kind.LINK, service, value);
    }
}
