package app.renmai.service.workday;

import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.model.shared.Coded;
import app.renmai.text.ResourceText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of holidays that come with the program. Message keys are {@code workday.table.*}. */
public enum HolidayTable implements Coded {
    /** No holidays but the user's own. */
    NONE("none"),
    /** Mainland China, with the days of weekends that are worked in exchange. */
    CHINA("china");

    private static final String SOURCE = "source";

    private final String code;

    HolidayTable(String code) {
        this.code = code;
    }

    /**
     * A day of a table.
     *
     * @param day the day
     * @param kind holiday or working
     * @param festival the festival it belongs to, a code of {@code festival.*}
     */
    public record Day(LocalDate day, Kind kind, String festival) {}

    /**
     * Where a year of a table is from.
     *
     * @param year the year
     * @param announced whether it is the whole arrangement as announced; otherwise only the days
     *     the law names, since which days of weekends are worked is not known yet
     * @param english what it is taken from, in English
     * @param chinese the same in Chinese
     */
    public record Source(int year, boolean announced, String english, String chinese) {
        /** What it is taken from, in a language. */
        public String words(Locale language) {
            return "zh".equals(language.getLanguage()) ? chinese : english;
        }
    }

    @Override
    public String code() {
        return code;
    }

    /** The table that is usual among those who speak a language. */
    public static HolidayTable usual(Locale language) {
        return "zh".equals(language.getLanguage()) ? CHINA : NONE;
    }

    /** All days of the table, in order. */
    public List<Day> days() {
        return this == CHINA ? Shipped.DAYS : List.of();
    }

    /** Where the years of the table are from, in order. */
    public List<Source> sources() {
        return this == CHINA
                ? Shipped.SOURCES.values().stream()
                        .sorted(Comparator.comparingInt(Source::year))
                        .toList()
                : List.of();
    }

    /** The file, read when it is first needed. */
    private static final class Shipped {
        static final Map<Integer, Source> SOURCES;
        static final List<Day> DAYS;

        static {
            Map<Integer, Source> sources = new TreeMap<>();
            List<Day> days = new ArrayList<>();
            for (String line : ResourceText.lines("/app/renmai/workday/china.tsv")) {
                String[] cells = line.split("\t");
                if (cells[0].equals(SOURCE)) {
                    int year = Integer.parseInt(cells[1]);
                    sources.put(
                            year,
                            new Source(year, cells[2].equals("announced"), cells[3], cells[4]));
                } else {
                    days.add(
                            new Day(
                                    LocalDate.parse(cells[0]),
                                    Coded.of(Kind.class, cells[1]),
                                    cells[2]));
                }
            }
            SOURCES = Map.copyOf(sources);
            DAYS = List.copyOf(days);
        }
    }
}
