package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files as other programs write them, in variants that the fixtures do not have. */
class CsvProgramsTest extends CsvListTest {
    private static final List<String> OUTLOOK_ZH =
            List.of(
                    ("英文称谓,名,中间名,姓,中文称谓,单位,部门,职务,商务地址 街道,商务地址 市/县,商务地址 邮政编码,助理的电话,商务传真,商务电话,移动电话,"
                                    + "Internet 忙闲,电子邮件地址,电子邮件类型,电子邮件显示名称,电子邮件 2 地址,电子邮件 2 类型,附注,"
                                    + "纪念日,经理姓名,类别,敏感度,身份证编号,生日,私有,性别,引用者,用户 1,优先级,助理的姓名,子女,配偶")
                            .split(","));

    @Test
    void googleWithFivePhonesInAnotherOrder() {
        ImportedContact mei =
                only(
                        """
                        Labels,Phone 5 - Value,Phone 5 - Label,Last Name,First Name,Phone 1 - Label,Phone 1 - Value,\
                        Phone 2 - Label,Phone 2 - Value,Phone 3 - Value,Phone 4 - Label,Phone 4 - Value,Relation 1 - Label,\
                        Relation 1 - Value,Organization Name,Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,Custom Field 2 - Value
                        * myContacts ::: 客户,+86 10 1,Mobil ::: 总机,王,梅,* Work,010-62770001,手机,13800138000,021-5,,44,Spouse,李雷,"Acme, Inc.",QQ,12345,Shoe size,42
                        """);

        assertThat(name(mei)).isEqualTo("王|梅");
        assertThat(labelled(mei, Kind.PHONE))
                .containsExactly(
                        "Mobil +86 10 1", "work 010-62770001", "mobile 13800138000", "021-5", "44");
        assertThat(mei.points().stream().filter(ContactPoint::preferred))
                .extracting(ContactPoint::value)
                .containsExactly("010-62770001");
        assertThat(mei.tags()).containsExactly("客户");
        assertThat(mei.extras().relations())
                .containsExactly(new ImportedRelation("spouse", "", "李雷"));
        assertThat(values(mei, Kind.MESSENGER)).containsExactly("12345");
        assertThat(kept(mei)).containsExactly("Shoe size=42");
    }

    @Test
    void googlesJoinedLabelsGoWithTheirValues() {
        ImportedContact max =
                only(
                        """
                        Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Event 1 - Type,Event 1 - Value,Organization 1 - Name,Organization 1 - Symbol
                        Max Mustermann,Max,Mustermann, --12-25,"one
                        two",,Privat ::: * Arbeit,a@b.de ::: c@d.de,Domicile,+33 1 23,Namenstag,2001-01-04,Firma,FRM
                        """);

        assertThat(labelled(max, Kind.EMAIL)).containsExactly("Privat a@b.de", "Arbeit c@d.de");
        assertThat(labelled(max, Kind.PHONE)).containsExactly("Domicile +33 1 23");
        assertThat(dates(max)).containsExactly("birthday --12-25", "other Namenstag 2001-01-04");
        assertThat(max.notes()).isEqualTo("one\ntwo");
        assertThat(kept(max)).containsExactly("Organization 1 - Symbol=FRM");
    }

    @Test
    void severalJobsInOneCellAndRoundedNumbers() {
        ImportedContact ann =
                only(
                        """
                        Given Name,Family Name,Group Membership,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title
                        Ann,Lee,,1.38E+10,A ::: B,X ::: Y
                        """);

        assertThat(ann.positions())
                .extracting(job -> job.organizationName() + "/" + job.title())
                .containsExactly("A/X", "B/Y");
        assertThat(values(ann, Kind.PHONE)).isEmpty();
        assertThat(kept(ann)).containsExactly("Phone 1 - Value=1.38E+10");
    }

    private static String outlookZh(List<String> header, String values) {
        String[] cells = new String[header.size()];
        Arrays.fill(cells, "\"\"");
        for (String value : values.split("\n")) {
            int column = header.indexOf(value.substring(0, value.indexOf('=')));
            assertThat(column).as(value).isNotNegative();
            cells[column] = '"' + value.substring(value.indexOf('=') + 1) + '"';
        }
        return String.join(",", header) + "\r\n" + String.join(",", cells) + "\r\n";
    }

    @Test
    void chineseOutlookInGbkWithBlanksDroppedAndAnotherTitle() {
        List<String> header =
                OUTLOOK_ZH.stream()
                        .map(name -> name.replace(" ", "").replace("中文称谓", "称谓"))
                        .toList();
        String file =
                outlookZh(
                        header,
                        """
                        名=成功
                        姓=郑
                        称谓=先生
                        单位=长风物流
                        商务地址街道=浦东南路1号
                        商务地址市/县=上海
                        移动电话=13800130111
                        电子邮件2地址=zcg@example.org
                        电子邮件2类型=SMTP
                        敏感度=普通
                        私有=False
                        身份证编号=110101198504150011
                        生日=1985年4月15日
                        纪念日=0/0/00
                        引用者=王梅
                        用户1=vip
                        经理姓名=刘总
                        助理的姓名=小陈
                        子女=大宝、小宝
                        配偶=林芳
                        """);
        ImportedFile read = ContactCsvReader.read(text(file, Charset.forName("GBK")));
        ImportedContact zheng = read.contacts().getFirst();

        assertThat(read.charset()).isEqualTo("GB18030");
        assertThat(read.variant()).isEqualTo("outlook");
        assertThat(name(zheng)).isEqualTo("郑|成功");
        assertThat(zheng.name().suffix()).isEqualTo("先生");
        assertThat(values(zheng, Kind.EMAIL)).containsExactly("zcg@example.org");
        assertThat(dates(zheng)).containsExactly("birthday 1985-04-15");
        assertThat(zheng.metThrough()).isEqualTo("王梅");
        assertThat(kept(zheng)).containsExactly("用户1=vip");
        assertThat(read.kept()).containsExactly("用户1");
        assertThat(read.unused()).containsExactly("电子邮件2类型", "敏感度", "身份证编号", "私有", "用户1");
        assertThat(zheng.extras().relations())
                .extracting(relation -> relation.kind() + " " + relation.name())
                .containsExactly("manager 刘总", "assistant 小陈", "child 大宝", "child 小宝", "spouse 林芳");
    }

    @Test
    void outlookComWithIsoDates() {
        ImportedContact ann =
                only(
                        "\uFEFF"
                                + """
                                First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,\
                                E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,IMAddress,Job Title,Company,Office Location,\
                                Business Street,Business City,Personal Web Page,Spouse,Schools,Web Page,Birthday,Anniversary,Notes
                                Ann,,Lee,Dr.,,Annie,,,SMTP:ann@example.com,,,555-1,555-2,live:ann,CTO,Acme,"B 2",1 Main St,Springfield,\
                                https://ann.example,Bob,MIT,https://acme.example,1981-02-03,2010-07-01,
                                """);

        assertThat(ann.name().prefix()).isEqualTo("Dr.");
        assertThat(ann.positions())
                .singleElement()
                .matches(position -> position.title().equals("CTO"));
        assertThat(values(ann, Kind.EMAIL)).containsExactly("ann@example.com");
        assertThat(values(ann, Kind.MESSENGER)).containsExactly("live:ann");
        assertThat(values(ann, Kind.LINK))
                .containsExactly("https://ann.example", "https://acme.example");
        assertThat(dates(ann)).containsExactly("birthday 1981-02-03", "anniversary 2010-07-01");
        assertThat(kept(ann)).containsExactly("Office Location=B 2", "Schools=MIT");
    }

    @Test
    void linkedInsNoteMayStandAfterTheHeaderWhichMayComeTwice() {
        ImportedFile file =
                read(
                        """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Notes:
                        "When exporting your connection data, you may notice that some of the email addresses are missing."
                        unquoted, with commas, as seen
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Wei,Zhang,https://www.linkedin.com/in/wei,,"Acme, Inc.",Engineer,7-Feb-22
                        "Anna 🌱","Smith, Jr.",https://www.linkedin.com/in/anna,a@b.com,,,1 Jan 2026
                        ,,,,,,30 Apr 2026
                        """);

        assertThat(file.contacts())
                .extracting(CsvListTest::name)
                .containsExactly("Zhang|Wei", "Smith, Jr.|Anna 🌱");
        assertThat(file.contacts())
                .extracting(contact -> String.valueOf(contact.metOn()))
                .containsExactly("2022-02-07", "2026-01-01");
        assertThat(file.skipped()).extracting(Remark::reason).containsExactly(Reason.MEMBER_GONE);
        assertThat(file.rejected()).isEmpty();
    }

    @Test
    void thunderbirdInThreeLanguages() {
        String english =
                """
                First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,\
                Mobile Number,Home Address,Home City,Work Address,Work City,Job Title,Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Custom 1,Notes,
                Tom,Becker,Tommy B.,,tom@example.com,t2@example.com,tb,1,2,3,Home 1,Bonn,Work 1,Kiel,Boss,Acme,https://a.example,,4,15,blue,hi,
                """;
        ImportedContact tom = only(english);
        assertThat(labelled(tom, Kind.PHONE)).containsExactly("work 1", "home 2", "mobile 3");
        assertThat(labelled(tom, Kind.ADDRESS))
                .containsExactly("home Home 1\nBonn", "work Work 1\nKiel");
        assertThat(dates(tom)).containsExactly("birthday --04-15");
        assertThat(kept(tom)).containsExactlyInAnyOrder("Custom 1=blue", "Display Name=Tommy B.");

        ImportedContact chen =
                only(
                        """
                        名字,姓氏,显示名称,主要电子邮件,移动电话号码,家庭地址,城市,邮政编码,工作地址,城市,邮政编码,公司,出生年份,出生月份,出生日,定制 1
                        思远,陈,陈思远,a@b.cn,13800138000,建国路88号,北京,100022,中关村大街1号,天津,100080,青禾,1985,2,30,蓝
                        """);
        assertThat(chen.points().stream().filter(point -> point.kind() == Kind.ADDRESS))
                .extracting(point -> point.label() + " " + point.address().city())
                .containsExactly("home 北京", "work 天津");
        assertThat(dates(chen)).as("there is no 30 February").isEmpty();
        assertThat(kept(chen)).containsExactlyInAnyOrder("出生年份=1985", "出生月份=2", "出生日=30", "定制 1=蓝");

        ImportedContact max =
                only(
                        "Vorname;Nachname;Primäre E-Mail-Adresse;Tel. dienstlich;Privat:"
                                + " Ort;Geburtsjahr;Geburtsmonat;Geburtstag\n"
                                + "Max;Muster;m@x.de;0341 1;Ulm;1972;1;31\n");
        assertThat(name(max)).isEqualTo("Muster|Max");
        assertThat(dates(max)).containsExactly("birthday 1972-01-31");
    }

    @Test
    void evolutionsEscapesAndTitle() {
        ImportedContact chen =
                only(
                        """
                        name_title,given_name,family_name,full_name,email_1,wants_html,mobile_phone,title,org,caluri,Birth Year,Birth Month,Birth Day,note
                        Dr.,玉娜,何,何玉娜,y@example.org,FALSE,+86 151,律师,远山科技,,1979,0003,0020,"C:\\\\notes\\nnext"
                        """);

        assertThat(chen.notes()).isEqualTo("C:\\notes\nnext");
        assertThat(chen.positions()).singleElement().matches(p -> p.title().equals("律师"));
        assertThat(chen.name().prefix()).isEqualTo("Dr.");
        assertThat(dates(chen)).containsExactly("birthday 1979-03-20");
    }

    @Test
    void ourOwnTable() {
        ImportedContact own =
                only(
                        """
                        id,name,organization,title,uid,family_name,middle_name,given_name,prefix,suffix,nickname,phonetic,address_as,how_met,met_on,met_through_id,met_through,notes,created_at,updated_at
                        1,张伟,Acme,总监,u-1,张,,伟,,,,,张总,At a fair,2020-03,7,李敏,'=1+1,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z
                        """);

        assertThat(own.uid()).isEqualTo("u-1");
        assertThat(own.addressAs()).isEqualTo("张总");
        assertThat(own.howMet()).isEqualTo("At a fair");
        assertThat(own.metOn()).hasToString("2020-03");
        assertThat(own.metThrough()).isEqualTo("李敏");
        assertThat(own.notes()).isEqualTo("=1+1");
        assertThat(own.positions()).singleElement().matches(p -> p.title().equals("总监"));
        assertThat(own.extras().kept()).isEmpty();
    }

    @Test
    void charsetsAndDelimiters() {
        String list = "姓名,手机,单位名称\r\n张伟,13800138000,远山科技有限公司\r\n欧阳娜娜,13900139000,青禾教育集团\r\n";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            for (String delimiter : List.of(",", ";", "\t", "|")) {
                ImportedFile file =
                        ContactCsvReader.read(
                                text(list.replace(",", delimiter), Charset.forName(charset)));
                assertThat(file.contacts())
                        .as("%s %s", charset, delimiter)
                        .extracting(contact -> contact.name().given())
                        .containsExactly("张伟", "欧阳娜娜");
                assertThat(file.charset()).startsWith(charset);
            }
        }
        assertThat(text(list, StandardCharsets.UTF_8).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void raggedRowsTrailingCommasAndTwinNames() {
        ImportedFile file =
                read(
                        """
                        Name,Phone,Phone,Remark,,
                        Ann Lee,+1 555 0100,+1 555 0101
                        Bob Ray,+1 555 0102,,,,
                        Cid Dow,+1 555 0103,,x,,extra
                        Dan Eve,1,2,3,4,5,"6, and more"
                        """);

        assertThat(file.contacts())
                .extracting(CsvListTest::name)
                .containsExactly("Lee|Ann", "Ray|Bob", "Dow|Cid", "Eve|Dan");
        assertThat(values(file.contacts().getFirst(), Kind.PHONE)).hasSize(2);
        assertThat(kept(file.contacts().get(2))).containsExactly("#6=extra");
        assertThat(kept(file.contacts().getLast())).contains("#5=4", "#6=5", "#7=6, and more");
        assertThat(file.rejected()).isEmpty();
        assertThat(file.skipped()).containsExactly(Remark.at(5, Reason.ROW_TOO_LONG, 7, 6));
        assertThat(file.kept()).contains("#7");
    }

    @Test
    void aLoneCarriageReturnIsALineOfACellAndAnOpenQuoteSpoilsItsOwnRow() {
        ImportedFile file =
                read(
                        "Name,Phone,Notes\r\nAnn Lee,+1 555 0100,one\rtwo\r\n"
                                + "\"Bob Ray,+1 555 0101,x\r\nCid Dow,+1 555 0102,\"a\rb\"\r\n");

        assertThat(file.contacts())
                .extracting(ImportedContact::notes)
                .containsExactly("one\ntwo", "a\nb");
        assertThat(file.rejected()).containsExactly(Remark.at(3, Reason.OPEN_QUOTE, 3));

        ImportedFile old = read("Name,Phone\rAnn Lee,+1 555 0100\rBob Ray,+1 555 0101\r");
        assertThat(old.contacts()).hasSize(2);
    }

    @Test
    void manyOpenQuotesDoNotTakeForEver() {
        String rows =
                Stream.generate(() -> "\"Ann Lee,+1 555 0100\"x\n")
                        .limit(20_000)
                        .collect(Collectors.joining());

        ImportedFile file = read("Name,Phone\n" + rows);

        assertThat(file.contacts().size() + file.rejected().size()).isPositive();
    }
}
