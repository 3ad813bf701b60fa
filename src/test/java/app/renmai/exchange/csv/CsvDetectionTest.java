package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.model.contact.ContactPoint.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.util.List;

/** What lists of contacts mean that no program we know has written. */
class CsvDetectionTest extends CsvListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    姓名                  | whole
                    ＊姓　名（必填）      | whole
                    客户姓名              | whole
                    手机                  | phone.mobile
                    手机号码1             | phone.mobile
                    Mobile No.            | phone.mobile
                    手机(必填)            | phone.mobile
                    微信号                | messenger.wechat
                    单位名称              | organization
                    Company Name          | organization
                    所在单位              | organization
                    职称                  | title
                    职位                  | title
                    E－ｍａｉｌ            | email
                    Email 2               | email
                    Work E-Mail           | email.work
                    出生日期（YYYY-MM-DD）| birthday
                    Date of Birth         | birthday
                    身份证号码            | ignore
                    Passport Number       | ignore
                    Lead Source           | how-met
                    推荐人                | met-through
                    相识日期              | met-on
                    客户分类              | tags
                    备注                  | notes
                    家庭住址              | street.home
                    公司地址              | street.work
                    邮编                  | postal-code
                    State/Province        | region
                    配偶姓名              | relation.spouse
                    Festnetz              | phone
                    Ansprechpartner       | whole
                    Favourite colour      | keep
                    """)
    void aNameOfAColumnMeans(String name, String meaning) {
        CsvLayout layout = ContactCsvReader.detect(text(name + ";Name;Firma\nx;y;z\n"));

        assertThat(layout.columns().getFirst().meaning().text()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a@b.com       | c.d@e.co.uk    | email
                    13800138000   | 138-0013-8001  | phone.mobile
                    010-62770001  | +49 30 1234567 | phone
                    (555) 010-1234| 555-010-1235   | phone
                    https://a.cn  | www.b.org      | link
                    110101198504150011 | 11010119850415002X | ignore
                    wxid_abc12    | wxid_xyz       | messenger.wechat
                    1985-04-15    | 1979/3/20      | birthday
                    2024-04-15    | 2023-03-20     | date
                    15 Jun 2024   | 1 Jan 2025     | date
                    远山科技有限公司 | 青禾教育集团 | organization
                    Acme GmbH     | Globex Ltd.    | organization
                    张伟          | 欧阳娜娜       | whole
                    Ann Lee       | Bob D. Ray     | whole
                    产品经理      | 总监           | title
                    VP Sales      | Head of Design | title
                    blue          | green          | keep
                    12            | 13             | keep
                    """)
    void valuesMean(String first, String second, String meaning) {
        // Beside a column that tells nothing but of people.
        CsvLayout named =
                ContactCsvReader.detect(
                        text("Nickname;Colour\nx;" + first + "\ny;" + second + "\n"));

        assertThat(ColumnValues.guess(List.of(first, second)).orElse(CsvMeaning.KEEP).text())
                .isEqualTo(meaning);
        assertThat(named.columns()).hasSize(2);
    }

    /** When a line was made or changed says nothing about the person it is about. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Create Date",
                "Created At",
                "Last Modified",
                "Last Activity Date",
                "创建时间",
                "更新时间",
                "最近跟进时间",
                "Erstellt am"
            })
    void aDateOfTheEntryIsNoDateOfThePerson(String name) {
        CsvLayout layout =
                ContactCsvReader.detect(
                        text(
                                "Name,"
                                        + name
                                        + ",Renewal\nAnn Lee,2024-01-02,2025-07-01\n"
                                        + "Bob Ray,2024-05-06,2025-08-01\n"));

        assertThat(meanings(layout)).containsExactly("whole", "keep", "date");
    }

    @Test
    void aListWithoutHeaderIsReadByItsValues() {
        String list =
                """
                1,张伟,13800138000,zhang@example.cn,远山科技有限公司,产品经理,北京
                2,李敏,13900139000,li@example.cn,青禾教育集团,总监,上海
                3,欧阳娜娜,13700137000,,长风物流股份有限公司,教师,上海
                """;
        CsvLayout layout = ContactCsvReader.detect(text(list));

        assertThat(layout.header()).isEqualTo(CsvLayout.NO_HEADER);
        assertThat(meanings(layout))
                .containsExactly(
                        "keep", "whole", "phone.mobile", "email", "organization", "title", "keep");
        ImportedFile file = read(list);
        assertThat(file.contacts()).hasSize(3);
        ImportedContact zhang = file.contacts().getFirst();
        assertThat(zhang.line()).isEqualTo(1);
        assertThat(kept(zhang)).containsExactly("#1=1", "#7=北京");
        assertThat(file.kept()).containsExactly("#1", "#7");
    }

    @Test
    void aHeaderInALanguageNobodyKnowsIsNamesAllTheSame() {
        CsvLayout layout =
                ContactCsvReader.detect(
                        text(
                                "Имя;Телефон;Почта\n"
                                        + "Ann Lee;+7 495 1234567;a@b.ru\n"
                                        + "Bob Ray;+7 495 7654321;b@b.ru\n"));

        assertThat(layout.header()).isZero();
        assertThat(layout.columns())
                .extracting(CsvColumn::name)
                .containsExactly("Имя", "Телефон", "Почта");
        assertThat(meanings(layout)).containsExactly("whole", "phone", "email");
    }

    @Test
    void aHeaderBelowATitleIsFoundAndAMisleadingOneCorrectedByItsValues() {
        String list =
                """
                2024年校友会通讯录,,,
                制表：秘书处,,,

                序号,姓名,联系方式,工作单位
                1,张伟,zhang@example.cn,远山科技
                2,李敏,li@example.cn,青禾教育
                """;
        CsvLayout layout = ContactCsvReader.detect(text(list));

        assertThat(layout.header()).isEqualTo(2);
        assertThat(meanings(layout)).containsExactly("keep", "whole", "email", "organization");
        ImportedFile file = read(list);
        assertThat(file.contacts()).hasSize(2);
        assertThat(file.unused()).containsExactly("序号");
        assertThat(file.kept()).isEmpty();
    }

    @Test
    void theOrderOfDatesIsFoundAndCanBeCorrected() {
        String list =
                "Name,Phone,Birthday,Met On\n"
                        + "Ann Lee,+1 555 0100,4/5/1985,\n"
                        + "Bob Ray,+1 555 0101,,13/2/2020\n";
        CsvLayout layout = ContactCsvReader.detect(text(list));

        assertThat(layout.dates()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(dates(read(list).contacts().getFirst())).containsExactly("birthday 1985-05-04");
        ImportedFile american =
                ContactCsvReader.read(text(list), layout.withDates(DateOrder.MONTH_DAY_YEAR));
        assertThat(dates(american.contacts().getFirst())).containsExactly("birthday 1985-04-05");
        assertThat(american.contacts().getLast().metOn())
                .as("a month 13 there is not")
                .hasToString("2020-02-13");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4/15/1985      | 1985-04-15
                    1985年4月15日   | 1985-04-15
                    31.1.1972      | 1972-01-31
                    31. 1. 1972    | 1972-01-31
                    1985-4-15      | 1985-04-15
                    19850415       | 1985-04-15
                    1985-04-15T00:00:00Z | 1985-04-15
                    4/15/1985 12:00:00 AM | 1985-04-15
                    06/15/26, 3:04 PM | 2026-06-15
                    15/06/2026, 15:04 | 2026-06-15
                    2026-06-15, 15:04 | 2026-06-15
                    20/01/1991     | 1991-01-20
                    --12-25        | --12-25
                    --1225         | --12-25
                    4月15日        | --04-15
                    1985年4月      | 1985-04
                    7-Feb-22       | 2022-02-07
                    15 Jun 2026    | 2026-06-15
                    Jun 15, 2026   | 2026-06-15
                    15. Juni 2026  | 2026-06-15
                    85/4/15        | 1985-04-15
                    90-3-4         | 1990-03-04
                    85-4-15        | 1985-04-15
                    85.4.15        | 1985-04-15
                    85年4月15日     | 1985-04-15
                    85年4月         | 1985-04
                    1604-04-15     | --04-15
                    4/15/1604      | --04-15
                    16040415       | --04-15
                    1604-04-15T00:00:00Z | --04-15
                    1985           | 1985
                    0/0/00         |
                    0000-00-00     |
                    1/1/4501       |
                    31/31/2020     |
                    2/30/2020      |
                    soon           |
                    """)
    void datesAreRead(String text, String date) {
        assertThat(
                        new CsvDates(DateOrder.MONTH_DAY_YEAR)
                                .parse(text)
                                .map(Object::toString)
                                .orElse(null))
                .isEqualTo(date);
    }

    /** A value under a name, and the birthday read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    生日       | 农历八月十五       | --08-15 chinese
                    生日       | 农历1985年八月十五 | 1985-08-15 chinese
                    生日       | 阴历八月十五       | --08-15 chinese
                    生日       | 闰四月初三         | --04-03 chinese leap
                    生日       | 农历1984年闰十月初三 | 1984-10-03 chinese leap
                    Birthday   | lunar 8-15         | --08-15 chinese
                    生日       | 1985-08-15         | 1985-08-15 gregorian
                    农历生日   | 1985-08-15         | 1985-08-15 chinese
                    农历生日   | 8月15日            | --08-15 chinese
                    生日（农历） | 八月十五          | --08-15 chinese
                    生日（农历） | 闰四月初三        | --04-03 chinese leap
                    Lunar Birthday | 8-15           | --08-15 chinese
                    公历生日   | 1985-08-15         | 1985-08-15 gregorian
                    生日       | 85-4-15            | 1985-04-15 gregorian
                    生日       | 1604-04-15         | --04-15 gregorian
                    """)
    void birthdaysAreOfTheirCalendar(String column, String value, String birthday) {
        ImportedContact person = only("姓名,手机," + column + "\n张伟,13800138000," + value + "\n");

        assertThat(person.dates())
                .extracting(
                        date ->
                                date.kind().code()
                                        + " "
                                        + date.date()
                                        + " "
                                        + date.calendar().code()
                                        + (date.leapMonth() ? " leap" : ""))
                .containsExactly("birthday " + birthday);
        assertThat(kept(person)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"农历二月三十,生日", "8/15/1985,农历生日", "农历乙丑年八月十五,生日", "农历八月卅,农历生日"})
    void aLunarDateThatCannotBeHeldIsNoOtherDateAndIsKept(String value, String column) {
        ImportedContact person = only("姓名,手机," + column + "\n张伟,13800138000," + value + "\n");

        assertThat(person.dates()).isEmpty();
        assertThat(kept(person)).containsExactly(column + "=" + value);
    }

    @Test
    void twoBirthdaysOfTwoCalendarsAndANamelessColumnOfLunarOnes() {
        assertThat(only("姓名,手机,公历生日,农历生日\n张伟,13800138000,1985-9-29,1985-8-15\n").dates())
                .extracting(date -> date.calendar().code() + " " + date.date())
                .containsExactly("gregorian 1985-09-29", "chinese 1985-08-15");
        assertThat(read("张伟,13800138000,农历八月十五\n李娜,13800138001,腊月廿三\n").contacts())
                .extracting(CsvListTest::dates)
                .containsExactly(List.of("birthday --08-15"), List.of("birthday --12-23"));
    }

    @Test
    void googlesEventsMayBeLunar() {
        ImportedContact person =
                only(
                        "First Name,Last Name,Event 1 - Label,Event 1 - Value,Phone 1 - Value\n"
                                + "伟,张,农历生日, --08-15,13800138000\n");

        assertThat(person.dates())
                .extracting(date -> date.kind() + " " + date.calendar() + " " + date.date())
                .containsExactly("BIRTHDAY CHINESE --08-15");
    }

    @Test
    void appleWritesAYearThatMeansNone() {
        assertThat(CsvDates.of("1604", "4", "15")).map(Object::toString).contains("--04-15");
        assertThat(CsvDates.of("1604", "", "")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptAndReported() {
        ImportedFile file =
                read("Name,Email,Birthday,Met On\nAnn Lee,a@b.com,next spring,some day\n");

        assertThat(kept(file.contacts().getFirst()))
                .containsExactly("Birthday=next spring", "Met On=some day");
        assertThat(file.unused()).containsExactly("Birthday", "Met On");
        assertThat(file.kept()).containsExactly("Birthday", "Met On");
    }

    @Test
    void severalValuesInOneCellAreTakenApart() {
        ImportedContact ann =
                only(
                        "Name;Phone;Email;Tags;Notes;Notes 2\n"
                            + "Ann Lee;+1 555 0100 / 010-62770001;a@b.com, c@d.com;x、y;one;two\n");

        assertThat(values(ann, Kind.PHONE)).containsExactly("+1 555 0100", "010-62770001");
        assertThat(values(ann, Kind.EMAIL)).containsExactly("a@b.com", "c@d.com");
        assertThat(ann.tags()).containsExactly("x", "y");
        assertThat(ann.notes()).isEqualTo("one\ntwo");
    }

    @Test
    void aWholeNameIsDivided() {
        assertThat(name(only("Name,Phone\n\"Becker, Tom\",+1 555 0100\n"))).isEqualTo("Becker|Tom");
        assertThat(name(only("Name,Phone\nTom van Becker,+1 555 0100\n")))
                .isEqualTo("Becker|Tom van");
        assertThat(name(only("姓名,手机\n张伟,13800138000\n"))).isEqualTo("|张伟");
    }

    @Test
    void aColumnTheUserLeavesOutIsReportedAndNotKept() {
        String list = "Name,Phone,Shoe size\nAnn Lee,+1 555 0100,38\n";
        CsvLayout layout = ContactCsvReader.detect(text(list));

        assertThat(kept(only(list))).containsExactly("Shoe size=38");
        ImportedFile without =
                ContactCsvReader.read(
                        text(list), layout.withMeaning(2, CsvMeaning.of(Field.IGNORE)));
        assertThat(without.contacts().getFirst().extras().kept()).isEmpty();
        assertThat(without.unused()).containsExactly("Shoe size");
        assertThat(without.kept()).isEmpty();
        ImportedFile asNotes =
                ContactCsvReader.read(
                        text(list), layout.withMeaning(2, CsvMeaning.of(Field.NOTES)));
        assertThat(asNotes.contacts().getFirst().notes()).isEqualTo("38");
    }

    @Test
    void aTextThatIsNoListIsRefusedAndCanStillBeLaidOut() {
        String letter =
                "Dear Ann,\n\nthank you for your letter, and for the name of the book.\n\nTom\n";

        assertThatThrownBy(() -> read(letter)).isInstanceOf(UnreadableFileException.class);
        CsvLayout layout = ContactCsvReader.detect(text("a;b\nfoo;bar\nbaz;qux\n"));
        assertThat(layout.tellsPeople()).isFalse();
        assertThat(layout.delimiter()).isEqualTo(';');
        assertThat(layout.columns()).hasSize(2);
    }

    @Test
    void thePreviewShowsTheFirstRowsAndThePeopleInThem() {
        String list = "姓名,手机\n张伟,13800138000\n李敏,13900139000\n王梅,13700137000\n";
        CsvLayout layout = ContactCsvReader.detect(text(list));
        CsvPreview preview = ContactCsvReader.preview(text(list), layout, 2);

        assertThat(preview.people()).hasSize(2);
        assertThat(preview.samples().getFirst()).containsExactly("张伟", "李敏", "王梅");
        assertThat(preview.top().getFirst().cells()).containsExactly("姓名", "手机");
        CsvPreview wrong =
                ContactCsvReader.preview(
                        text(list),
                        ContactCsvReader.detect(text(list), Charset.forName("Big5"), ';', 0),
                        2);
        assertThat(wrong.samples()).hasSize(1);
    }

    @Test
    void meaningsHaveATextForm() {
        for (String text : List.of("phone.work fax", "label#phone 2", "street.home", "keep")) {
            assertThat(CsvMeaning.parse(text).orElseThrow().text()).isEqualTo(text);
        }
        assertThat(CsvMeaning.parse("of-a-later-version.x")).isEmpty();
    }
}
