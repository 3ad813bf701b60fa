package app.renmai.exchange.vcard;

import static app.renmai.exchange.vcard.Cards.card;
import static app.renmai.exchange.vcard.Cards.joined;
import static app.renmai.exchange.vcard.Cards.one;
import static app.renmai.exchange.vcard.Cards.quoted;
import static app.renmai.exchange.vcard.Cards.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Charsets, line ends, folds and frames of cards, as programs write them and files get broken. */
class VcardTextTest {
    @ParameterizedTest
    @CsvSource({
        "GBK, GBK, 朱镕基",
        "GB2312, GBK, 朱镕基",
        "gb18030, GB18030, 𠮷野家",
        "BIG5, Big5, 張學友",
        "SHIFT_JIS, Shift_JIS, 表計算ソ",
        "windows-1251, windows-1251, Иванов",
        "windows-1252, windows-1252, Müller",
        "ISO-8859-1, windows-1252, Łódź-free Zoë",
        "UTF-8, UTF-8, 刘同😀",
        "Murks, UTF-8, 刘同"
    })
    void quotedPrintableIsReadInTheCharsetItNames(String named, String written, String name) {
        ImportedContact read =
                one(
                        "2.1",
                        "N;CHARSET="
                                + named
                                + ";ENCODING=QUOTED-PRINTABLE:"
                                + quoted(name, written)
                                + ";X;;;");

        String kept = new String(name.getBytes(Charset.forName(written)), Charset.forName(written));
        assertThat(read.name()).isEqualTo(PersonName.of(kept, "X"));
    }

    @Test
    void softBreaksStandInsideCharactersAndParameters() {
        String name = quoted("父亲", "UTF-8");

        ImportedContact read =
                one(
                        "2.1",
                        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRI=",
                        "NTABLE:" + name.substring(0, 4) + "=",
                        name.substring(4) + ";" + quoted("在家", "UTF-8") + ";;;",
                        "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=",
                        "=B6):1",
                        "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=",
                        "b=3D=",
                        "",
                        "TEL:2");

        assertThat(read.name()).isEqualTo(PersonName.of("父亲", "在家"));
        assertThat(read.points())
                .containsExactly(ContactPoint.phone("1", "家"), ContactPoint.phone("2", ""));
        assertThat(read.notes()).isEqualTo("a\nb=");
        assertThat(read.extras().kept()).isEmpty();
    }

    @Test
    void semicolonsThatAreEncodedSeparateWhereNoneStandsPlain() {
        ImportedContact read =
                one(
                        "2.1",
                        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:" + quoted("刘;同;;", "UTF-8"),
                        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:"
                                + quoted("远山;上海", "UTF-8")
                                + ";"
                                + quoted("销售", "UTF-8"));

        assertThat(read.name()).isEqualTo(PersonName.of("刘", "同"));
        assertThat(read.positions().getFirst().organizationName()).isEqualTo("远山;上海");
        assertThat(read.positions().getFirst().department()).isEqualTo("销售");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\r\n"})
    void everyLineEndIsOne(String end) {
        String text =
                "\n\n" + card("3.0", "N:Folded;T", " om;;;", "NOTE:a", "\tb", "\t c", "", "TEL:1");

        ImportedFile read = read(text.replace("\n", end).getBytes(StandardCharsets.UTF_8));

        assertThat(read.contacts()).hasSize(1);
        ImportedContact tom = read.contacts().getFirst();
        assertThat(tom.name()).isEqualTo(PersonName.of("Folded", "Tom"));
        assertThat(tom.notes()).isEqualTo("ab c");
        assertThat(tom.points()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void wideTextIsReadWithAMarkAndWithout(String charset) {
        String text = card("3.0", "N:宽;大;;;");
        byte[] plain = text.getBytes(Charset.forName(charset));
        byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));

        for (byte[] octets : List.of(plain, marked)) {
            assertThat(read(octets).contacts().getFirst().name())
                    .isEqualTo(PersonName.of("宽", "大"));
        }
    }

    @Test
    void filesPutTogetherOfSeveralHaveMarksWithin() {
        byte[] first = ("\uFEFF" + card("3.0", "N:一;;;;")).getBytes(StandardCharsets.UTF_8);
        byte[] second = ("\uFEFF" + card("4.0", "N:二;;;;")).getBytes(StandardCharsets.UTF_8);

        assertThat(read(joined(first, second)).contacts())
                .extracting(one -> one.name().family())
                .containsExactly("一", "二");
    }

    @Test
    void rawOctetsOfTheCharsetOfTheWritersComputer() {
        byte[] octets =
                card("2.1", "N:朱;镕基;;;", "ADR;HOME:;;中关村大街27号;北京;;100080;中国", "NOTE:会面")
                        .getBytes(Charset.forName("GB18030"));

        ImportedContact read = read(octets).contacts().getFirst();

        assertThat(read.name()).isEqualTo(PersonName.of("朱", "镕基"));
        assertThat(read.notes()).isEqualTo("会面");
    }

    @Test
    void aCardIsFoundInWhateverFrame() {
        ImportedFile read =
                read(
                        "# exported\n"
                                + "junk\n\n"
                                + "begin:vcard\n"
                                + "version:3.0\n"
                                + "n:low;er;;;\n"
                                + "Tel;type=cell:1\n"
                                + "end:vcard\n"
                                + "BEGIN: VCARD\n"
                                + "VERSION:4\n"
                                + "FN:Four\n"
                                + "END : VCARD\n"
                                + "BEGIN:VCARD\n"
                                + "EMAIL:only@mail.example\n"
                                + "END:VCARD\n"
                                + "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "END:VCARD\n"
                                + "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "FN:Cut Off\n"
                                + "TEL:12\n"
                                + "NOT");

        assertThat(read.contacts())
                .extracting(one -> one.name().given() + "/" + one.points().size())
                .containsExactly("er/1", "Four/0", "/1", "Cut/1");
        assertThat(read.rejected()).containsExactly(Remark.at(16, Reason.CARD_EMPTY));
        assertThat(read.skipped()).containsExactly(Remark.at(19, Reason.CARD_CUT));
    }

    @Test
    void whatIsNoCardIsRefusedInOneSentence() {
        assertThatThrownBy(() -> read("hello\n"))
                .isInstanceOf(UnreadableFileException.class)
                .extracting(error -> ((UnreadableFileException) error).reason())
                .isEqualTo(Reason.NO_VCARD);
    }

    @Test
    void aLineOfManyMegabytesIsRefusedAndTheOthersComeIn() {
        byte[] first =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Long\r\nNOTE:".getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[21_000_000];
        java.util.Arrays.fill(line, (byte) 'x');
        byte[] rest =
                ("\r\nEND:VCARD\r\n" + card("3.0", "FN:Short")).getBytes(StandardCharsets.UTF_8);

        ImportedFile read = read(joined(first, line, rest));

        assertThat(read.rejected()).containsExactly(Remark.at(4, Reason.LINE_TOO_LONG, 20));
        assertThat(read.contacts()).extracting(one -> one.name().given()).containsExactly("Short");
    }

    @Test
    void aLongFoldIsMeasuredToo() {
        String fold = " " + "x".repeat(74) + "\n";
        ImportedFile read =
                read(
                        card(
                                "3.0",
                                "FN:Long",
                                "X-LONG:",
                                " " + fold.repeat(290_000).strip(),
                                "TEL:1"));

        assertThat(read.contacts()).isEmpty();
        assertThat(read.rejected()).containsExactly(Remark.at(4, Reason.LINE_TOO_LONG, 20));
    }

    @Test
    void foldsWithoutAPropertyTakeNoTimeToSpeakOf() {
        String fold = " " + "x".repeat(74) + "\n";

        ImportedFile read = read(card("3.0", "FN:Long", "junk;" + fold.repeat(200_000), "TEL:1"));

        assertThat(read.contacts()).hasSize(1);
        assertThat(read.contacts().getFirst().points()).hasSize(1);
    }

    @Test
    void notesKeepWhatTheirVersionMeans() {
        assertThat(one("2.1", "N:A;B", "NOTE:C:\\temp\\new; x, y").notes())
                .isEqualTo("C:\\temp\\new; x, y");
        assertThat(one("3.0", "N:A;B", "NOTE:a\\nb\\;c\\,d\\\\n\\: e", "NOTE:second").notes())
                .isEqualTo("a\nb;c,d\\n: e\nsecond");
        assertThat(one("3.0", "N:A;B", "NOTE:first line", "second, not folded", "TEL:1").notes())
                .isEqualTo("first line\nsecond, not folded");
    }

    @Test
    void controlCharactersAreNoText() {
        ImportedContact read =
                one(
                        "3.0",
                        "N:Be\u0007cker;T\u001Bom;;;",
                        "NOTE:one\u000Btwo\u0001",
                        "TEL;TYPE=h\u0005ome:1");

        assertThat(read.name()).isEqualTo(PersonName.of("Becker", "Tom"));
        assertThat(read.notes()).isEqualTo("one\ntwo");
        assertThat(read.points()).containsExactly(ContactPoint.phone("1", "home"));
    }

    @Test
    void aParameterMayBeFoldedBehindItsEqualsSign() {
        ContactPoint point =
                one("4.0", "N:A;B;;;", "TEL;X-LONG=" + "x".repeat(60) + ";PREF=", " 1:5")
                        .points()
                        .getFirst();

        assertThat(point).isEqualTo(ContactPoint.phone("5", "").withPreferred(true));
    }
}
