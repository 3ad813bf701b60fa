package app.renmai.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each line: two people, how they are reached, and what is made of them. */
class ScoringTest {
    private static final ReachKeys KEYS = new ReachKeys("CN");
    private static final OrganizationKeys ORGANIZATIONS = new OrganizationKeys();

    /** family,given,suffix,nickname @ organization; reached at; born. */
    static Traits person(String text) {
        String[] parts = text.split("\\|", -1);
        String[] name = parts[0].split("/", -1);
        PersonName person =
                new PersonName(
                        at(name, 0), "", at(name, 1), "", at(name, 2), at(name, 3), at(name, 4));
        List<ContactPoint> points =
                Arrays.stream(at(parts, 1).split(";"))
                        .filter(each -> !each.isBlank())
                        .map(ScoringTest::point)
                        .toList();
        String organization = at(parts, 2).strip();
        String born = at(parts, 3).strip();
        return new Traits(
                person,
                points,
                organization.isEmpty() ? List.of() : List.of(organization),
                born.isEmpty() ? null : ImportantDate.birthday(PartialDate.parse(born)));
    }

    private static ContactPoint point(String text) {
        String value = text.strip();
        if (value.startsWith("wechat:")) {
            return ContactPoint.of(ContactPoint.Kind.MESSENGER, "wechat", value.substring(7), "");
        }
        if (value.contains("@")) {
            return ContactPoint.email(value, "");
        }
        return value.contains("/")
                ? ContactPoint.of(ContactPoint.Kind.LINK, "linkedin", value, "")
                : ContactPoint.phone(value, "");
    }

    private static String at(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }

    private static Optional<Likeness> compare(String one, String other, int carriers) {
        return Scoring.compare(
                Signs.of(person(one), KEYS, ORGANIZATIONS),
                Signs.of(person(other), KEYS, ORGANIZATIONS),
                _ -> carriers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    # Reached at one place
                    Becker/Tom|tom@x.de            ! Becker/Tom|TOM@x.de             ! certain ! email name
                    Becker/Tom|tom@x.de            ! /|tom@x.de                      ! certain ! email
                    /Tom|t.becker+a@gmail.com      ! Becker/Tom|tbecker@googlemail.com ! certain ! email
                    陈/博|+86 138 0013 8000         ! 陈/博|13800138000                ! certain ! phone name
                    陈/博|010-6581 2233             ! /陈总|+86 10 65812233            ! likely ! phone
                    Becker/Tom|https://www.linkedin.com/in/tb/ ! Becker/T.|de.linkedin.com/in/TB?x=1 ! certain ! profile
                    刘/同|wechat:LiuTong88          ! /|wechat:liutong88              ! certain ! account
                    Becker/Tom|0                   ! Smith/Ann|0                     ! none !
                    # Named alike
                    Becker/Tom||Acme Inc.          ! Tom/Becker||ACME                ! likely  ! organization name
                    刘/同||青禾文化有限公司           ! 劉/同||青禾文化                    ! likely  ! organization name
                    Becker/Tom                     ! Becker/Tom                      ! perhaps ! name
                    刘/同                           ! /刘同                            ! perhaps ! name
                    García/José                    ! Garcia/Jose                     ! perhaps ! name
                    Becker/Tom                     ! Becker/Thomas                   ! none !
                    陈/博                           ! 陈/波                            ! none !
                    # Read alike across scripts
                    陈/博||青禾                      ! Chen/Bo||青禾                    ! likely  ! organization reading
                    陈/博                           ! /Bo Chen                        ! perhaps ! reading
                    欧阳/静                          ! Ouyang/Jing                     ! perhaps ! reading
                    单/小明                          ! Shan/Xiao-Ming                  ! perhaps ! reading
                    /刘同                            ! Liu/Tong                        ! perhaps ! reading
                    吕/布                            ! Lv/Bu                           ! perhaps ! reading
                    陈/博                            ! Chen/Ao                         ! none !
                    # Nicknames
                    Smith/Robert//Bob              ! Smith/Bob                       ! perhaps ! nickname
                    Smith/Robert//Bob||Acme        ! Smith/Bob||Acme                 ! likely  ! organization nickname
                    ///阿强                          ! 陈/强//阿强                       ! perhaps ! nickname
                    Smith/Robert//Bob              ! Jones/Michael//Bob              ! none !
                    # What speaks against it
                    Becker/Tom|t@x.de|             ! Meyer/Ann|t@x.de                ! perhaps ! email other-name
                    王/强|13800138000               ! 李/娜|13800138000                ! perhaps ! phone other-name
                    Becker/Tom|||1980-05-01        ! Becker/Tom|||1981-05-01         ! below   ! name other-birthday
                    Becker/Tom|t@x.de||1980-05-01  ! Becker/Tom|t@x.de||1980-05-01   ! certain ! email birthday name
                    Becker/Tom|t@x.de||--05-01     ! Becker/Tom|t@x.de||--05-02      ! below   ! email name other-birthday
                    Becker/Tom/Jr.|t@x.de          ! Becker/Tom/Sr.|t@x.de           ! below   ! email name other-generation
                    Becker/Tom/Jr.|t@x.de          ! Becker/Tom|t@x.de               ! likely  ! email name other-generation
                    Becker/Tom Jr||Acme            ! Becker/Tom/Sr||Acme             ! below   ! organization name other-generation
                    """)
    void whatIsMadeOfTwo(String one, String other, String likelihood, String evidence) {
        for (Optional<Likeness> likeness :
                List.of(compare(one, other, 2), compare(other, one, 2))) {
            String says =
                    likeness.map(
                                    each ->
                                            each.score() < Likelihood.PERHAPS.least()
                                                    ? "below"
                                                    : Likelihood.of(each.score()).code())
                            .orElse("none");
            assertThat(says).isEqualTo(likelihood);
            assertThat(likeness.map(ScoringTest::kinds).orElse(""))
                    .isEqualTo(evidence == null ? "" : evidence);
        }
    }

    private static String kinds(Likeness likeness) {
        return likeness.evidence().stream()
                .map(each -> each.kind().code())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"2,certain", "3,certain", "6,perhaps", "12,below"})
    void theMoreHaveAValueTheLessItSays(int carriers, String likelihood) {
        Likeness likeness = compare("/|office@x.de", "/|office@x.de", carriers).orElseThrow();
        int score = likeness.score();
        assertThat(
                        score < (likelihood.equals("below") ? 35 : 1)
                                ? "below"
                                : Likelihood.of(score).code())
                .isEqualTo(likelihood);
        assertThat(likeness.evidence().stream().anyMatch(e -> e.kind() == Evidence.Kind.MANY))
                .isEqualTo(carriers > 3);
    }

    @Test
    void evidenceIsShownAsItIsWritten() {
        Likeness likeness = compare("陈/博|138 0013 8000", "Chen/Bo|+8613800138000", 2).orElseThrow();
        assertThat(likeness.evidence())
                .containsExactly(
                        new Evidence(Evidence.Kind.PHONE, "138 0013 8000"),
                        new Evidence(Evidence.Kind.READING, "陈博 / Bo Chen"));
    }
}
