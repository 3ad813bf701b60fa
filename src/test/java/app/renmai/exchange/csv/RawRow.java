package app.renmai.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the fixtures as an independent reader found it: cells by column, blank ones left out.
 */
record RawRow(Map<String, String> cells) {
    private static final Pattern DIGITS = Pattern.compile("(\\d+)[-./](\\d+)[-./](\\d+)");

    static RawRow of(Map<String, ?> row) {
        return new RawRow(plain(row));
    }

    private static Map<String, String> plain(Map<String, ?> row) {
        Map<String, String> cells = new TreeMap<>();
        row.forEach(
                (name, value) -> {
                    String text = String.valueOf(value).strip();
                    if (value != null && !text.isEmpty()) {
                        cells.put(name, text);
                    }
                });
        return cells;
    }

    String family() {
        return first("Last Name", "Family Name", "family_name", "姓", "姓氏", "Nachname");
    }

    String given() {
        return first("First Name", "Given Name", "given_name", "名", "名字", "Vorname");
    }

    List<String> phones() {
        return all(
                name ->
                        name.matches(
                                                "Phone \\d+ -"
                                                    + " Value|.*(?i:phone|telefon|fax|mobile).*|Tel\\..*")
                                        && !name.matches("Phone \\d+ - (Type|Label)|Phonetic.*")
                                || name.matches("(Pager|Callback|ISDN|Telex|Mobil-).*")
                                || name.matches(".*(电话|传真)(号码)?( \\d)?"));
    }

    List<String> emails() {
        return all(
                        name ->
                                name.matches(
                                                "(?i)e-?mail( \\d)? address|e-mail \\d+ -"
                                                        + " value|email_\\d")
                                        || name.matches("(Primary|Secondary) Email")
                                        || name.matches("(.+ )?E-Mail-Adresse")
                                        || name.matches("电子邮件( \\d )?地址|(主要|备用)电子邮件"))
                .stream()
                .filter(value -> !value.startsWith("/o="))
                .toList();
    }

    List<String> organizations() {
        return all(
                name ->
                        name.matches("Company|Organization( Name)?|Organization \\d+ - Name|org")
                                || name.matches("单位|公司|Firma|Organisation"));
    }

    List<String> birthdays() {
        String year = first("Birth Year", "出生年份", "Geburtsjahr");
        if (!year.isEmpty()) {
            return List.of(
                    date(
                            year,
                            first("Birth Month", "出生月份", "Geburtsmonat"),
                            first("Birth Day", "出生日", "Geburtstag")));
        }
        String text = first("Birthday", "生日");
        if (text.isEmpty() || text.matches("[0/. -]+")) {
            return List.of();
        }
        Matcher matcher = DIGITS.matcher(text);
        if (!matcher.matches()) {
            return List.of(text);
        }
        if (matcher.group(1).length() == 4) {
            return List.of(date(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        boolean american = text.contains("/");
        return List.of(
                date(
                        matcher.group(3),
                        matcher.group(american ? 1 : 2),
                        matcher.group(american ? 2 : 1)));
    }

    private static String date(String year, String month, String day) {
        // Apple's year for none, which went through other programs.
        String known = year.equals("1604") ? "-" : year;
        return "%s-%02d-%02d".formatted(known, Integer.parseInt(month), Integer.parseInt(day));
    }

    private String first(String... names) {
        for (String name : names) {
            if (cells.containsKey(name)) {
                return cells.get(name);
            }
        }
        return "";
    }

    private List<String> all(Predicate<String> column) {
        List<String> values = new ArrayList<>();
        cells.forEach(
                (name, value) -> {
                    if (column.test(name)) {
                        values.addAll(List.of(value.split("\\s*:::\\s*")));
                    }
                });
        return values;
    }
}
