package app.renmai.text;

import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** The festivals of the Chinese year, those of both calendars. */
public enum Festival {
    NEW_YEAR("new-year", MonthDay.of(1, 1)),
    WOMEN("women", MonthDay.of(3, 8)),
    LABOUR("labour", MonthDay.of(5, 1)),
    CHILDREN("children", MonthDay.of(6, 1)),
    TEACHERS("teachers", MonthDay.of(9, 10)),
    NATIONAL("national", MonthDay.of(10, 1)),
    /** The last day of the lunar year. */
    EVE("eve"),
    SPRING("spring", 1, 1),
    LANTERN("lantern", 1, 15),
    DRAGON_HEAD("dragon-head", 2, 2),
    /** The fifth solar term: clear and bright. */
    TOMBS("tombs"),
    DRAGON_BOAT("dragon-boat", 5, 5),
    SEVENTH("seventh", 7, 7),
    GHOSTS("ghosts", 7, 15),
    MID_AUTUMN("mid-autumn", 8, 15),
    DOUBLE_NINTH("double-ninth", 9, 9),
    LABA("laba", 12, 8);

    private static final int NONE = 0;

    /** Counted from the winter solstice before the year, which is 0. */
    private static final int CLEAR_AND_BRIGHT = 7;

    private final String code;
    private final Optional<MonthDay> solar;
    private final int lunarMonth;
    private final int lunarDay;

    Festival(String code) {
        this(code, Optional.empty(), NONE, NONE);
    }

    Festival(String code, MonthDay solar) {
        this(code, Optional.of(solar), NONE, NONE);
    }

    Festival(String code, int lunarMonth, int lunarDay) {
        this(code, Optional.empty(), lunarMonth, lunarDay);
    }

    Festival(String code, Optional<MonthDay> solar, int lunarMonth, int lunarDay) {
        this.code = code;
        this.solar = solar;
        this.lunarMonth = lunarMonth;
        this.lunarDay = lunarDay;
    }

    /** The code for message keys: {@code festival.<code>}. */
    public String code() {
        return code;
    }

    /**
     * The festival of a day; of two, the lunar one, which is the rarer guest.
     *
     * @param day the day
     * @param lunar the same day in the Chinese calendar
     */
    public static Optional<Festival> on(LocalDate day, LunarDate lunar) {
        Optional<Festival> found = Optional.empty();
        for (Festival each : values()) {
            if (each.falls(day, lunar)) {
                found = Optional.of(each);
            }
        }
        return found;
    }

    /** Its day in a year; a lunar one's in the Chinese year that begins in it. */
    LocalDate in(int year) {
        return switch (this) {
            case EVE -> SPRING.in(year).minusDays(1);
            case TOMBS -> tombs(year);
            default ->
                    solar.map(day -> day.atYear(year))
                            .orElseGet(
                                    () ->
                                            Lunar.inYear(
                                                    year,
                                                    new Lunar.Date(
                                                            null, lunarMonth, lunarDay, false)));
        };
    }

    private boolean falls(LocalDate day, LunarDate lunar) {
        return switch (this) {
            case EVE -> lunar.month() == 12 && lunar.last() && newYearAfter(day);
            case TOMBS ->
                    day.getMonthValue() == 4
                            && day.getDayOfMonth() <= 6
                            && day.equals(tombs(day.getYear()));
            default ->
                    solar.filter(MonthDay.from(day)::equals).isPresent()
                            || !lunar.leap()
                                    && lunar.month() == lunarMonth
                                    && lunar.day() == lunarDay;
        };
    }

    /** A leap twelfth month, which comes once in centuries, would follow the twelfth. */
    private static boolean newYearAfter(LocalDate day) {
        LunarDate next = LunarDate.of(day.plusDays(1));
        return next.month() == 1;
    }

    /** The day the sun reaches 15° of longitude, as seen from Beijing. */
    private static LocalDate tombs(int year) {
        SolarDay day = SolarTerm.fromIndex(year, CLEAR_AND_BRIGHT).getJulianDay().getSolarDay();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
