package app.renmai.exchange.csv;

import app.renmai.model.shared.Coded;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who wrote a file, as far as its columns tell. Message keys are {@code import.source.<code>}. */
public enum CsvProgram implements Coded {
    GOOGLE,
    OUTLOOK,
    LINKEDIN,
    THUNDERBIRD,
    EVOLUTION,
    RENMAI,
    OTHER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells by the names of the columns. */
    static CsvProgram of(List<String> header) {
        Set<String> names = header.stream().map(ColumnNames::fold).collect(Collectors.toSet());
        if (names.containsAll(Set.of("uid", "familyname", "howmet"))) {
            return RENMAI;
        }
        boolean google =
                header.stream().anyMatch(name -> ColumnNames.numbered(name).isPresent())
                        || names.contains("groupmembership")
                        || names.contains("fileas") && names.contains("labels");
        if (google) {
            return GOOGLE;
        }
        if (names.contains("connectedon")) {
            return LINKEDIN;
        }
        if (names.contains("nametitle") || names.contains("caluri")) {
            return EVOLUTION;
        }
        if (any(names, "birthyear", "出生年份", "geburtsjahr")) {
            return THUNDERBIRD;
        }
        boolean outlook =
                any(names, "businessstreet", "businessphone", "emaildisplayname", "email2address")
                        || any(names, "电子邮件地址", "电子邮件2地址", "email2adresse");
        return outlook ? OUTLOOK : OTHER;
    }

    private static boolean any(Set<String> names, String... wanted) {
        return List.of(wanted).stream().anyMatch(names::contains);
    }
}
