package app.renmai.exchange.csv;

import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.text.ResourceText;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What columns mean by their names, never by their place: the same program writes other columns for
 * other people, in other orders and languages.
 */
final class ColumnNames {
    /** Google: {@code Phone 2 - Value}. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(e-?mail|phone|address|website|im|event|relation|custom field|organization)"
                            + " (\\d+) - (.+)");

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d{1,2}$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    /** Values that say nothing, since every contact has one of them. */
    private static final Set<String> USUAL =
            Set.of(
                    "normal",
                    "false",
                    "falsch",
                    "no",
                    "0",
                    "smtp",
                    "ex",
                    "unspecified",
                    "普通",
                    "未指定",
                    "否",
                    "keine angabe");

    /** Columns of our own files that mean something in their workspace only. */
    private static final Set<String> OWN =
            Set.of("id", "met_through_id", "created_at", "updated_at");

    private ColumnNames() {}

    /** The meanings of the columns a row names. */
    static List<CsvColumn> columns(List<String> header) {
        Names names = new Names(header, CsvProgram.of(header));
        List<CsvColumn> columns = new ArrayList<>();
        for (String name : header) {
            columns.add(new CsvColumn(shown(name), names.next(name)));
        }
        return columns;
    }

    private static String shown(String name) {
        return name.replace("\uFEFF", "").strip();
    }

    /** Case, blanks, punctuation and full-width forms do not matter. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(plain).replaceAll("");
    }

    /** The parts of a numbered name: {@code phone}, {@code 2}, {@code value}. */
    static Optional<List<String>> numbered(String name) {
        Matcher matcher = NUMBERED.matcher(shown(name).toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(List.of(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /**
     * What the values of a kept column may be, by its name: {@code usual} or {@code number} ones
     * say nothing, {@code shown} ones when they say again what is known; else empty.
     */
    static String sort(String column) {
        CsvMeaning meaning = Known.MEANINGS.get(fold(column));
        return meaning != null && meaning.field() == Field.KEEP ? meaning.detail() : "";
    }

    /** Whether a value of a sort of kept column says nothing about the contact. */
    static boolean usual(String sort, String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return switch (sort) {
            case "usual" -> USUAL.contains(plain);
            case "number" -> NUMBER.matcher(plain).matches();
            default -> false;
        };
    }

    /** Whether values of a sort of kept column show the name or the address over again. */
    static boolean shownAgain(String sort) {
        return sort.equals("shown");
    }

    /** What a name means, as far as the name alone tells. */
    static Optional<CsvMeaning> meaning(String name) {
        String folded = fold(name);
        String bare =
                fold(
                        REMARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                                .replaceAll(""));
        for (String each : List.of(folded, bare)) {
            CsvMeaning meaning = Known.MEANINGS.get(each);
            if (meaning == null) {
                meaning = Known.MEANINGS.get(LAST_DIGITS.matcher(each).replaceFirst(""));
            }
            if (meaning != null) {
                boolean keep = meaning.field() == Field.KEEP;
                return Optional.of(keep ? CsvMeaning.KEEP : meaning);
            }
        }
        return Optional.empty();
    }

    /** How many columns of a row have names we know. */
    static long known(List<String> row) {
        return row.stream()
                .filter(name -> numbered(name).isPresent() || meaning(name).isPresent())
                .count();
    }

    /** The names of one header, which explain each other. */
    private static final class Names {
        private final CsvProgram program;
        private final Set<String> all = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        Names(List<String> header, CsvProgram program) {
            this.program = program;
            header.forEach(name -> all.add(fold(name)));
        }

        private boolean any(String... names) {
            return List.of(names).stream().anyMatch(all::contains);
        }

        CsvMeaning next(String name) {
            String folded = fold(name);
            Optional<List<String>> numbered = numbered(name);
            if (numbered.isPresent()) {
                return ofGroup(numbered.get());
            }
            if (program == CsvProgram.RENMAI && OWN.contains(name)) {
                return CsvMeaning.of(Field.IGNORE);
            }
            CsvMeaning meaning = ambiguous(folded).or(() -> meaning(name)).orElse(CsvMeaning.KEEP);
            boolean again = !seen.add(folded);
            return twin(folded, meaning, again);
        }

        /** Thunderbird, zh: 城市 of the home address first, and of the work address after. */
        private CsvMeaning twin(String folded, CsvMeaning meaning, boolean again) {
            boolean place =
                    switch (meaning.field()) {
                        case CITY, REGION, POSTAL_CODE, COUNTRY, STREET -> true;
                        default -> false;
                    };
            if (place && again) {
                return CsvMeaning.of(meaning.field(), "work");
            }
            boolean homeFirst = program == CsvProgram.THUNDERBIRD && meaning.detail().isEmpty();
            return place && homeFirst ? CsvMeaning.of(meaning.field(), "home") : meaning;
        }

        private Optional<CsvMeaning> ambiguous(String folded) {
            return Optional.ofNullable(
                    switch (folded) {
                        case "title" -> title();
                        case "称谓" -> CsvMeaning.of(any("英文称谓") ? Field.SUFFIX : Field.PREFIX);
                        // "Birth Day" beside "Birth Year": the day alone.
                        case "birthday", "geburtstag" ->
                                any("birthyear", "geburtsjahr")
                                        ? CsvMeaning.of(Field.BIRTH_DAY)
                                        : null;
                        case "homeaddress" -> whole("home", "homestreet");
                        case "businessaddress" -> whole("work", "businessstreet");
                        case "otheraddress" -> whole("other", "otherstreet");
                        default -> null;
                    });
        }

        /** In a list with a column for the job, the title is that of the person. */
        private CsvMeaning title() {
            boolean ofPerson =
                    switch (program) {
                        case EVOLUTION, RENMAI -> false;
                        case OUTLOOK -> true;
                        default -> any("jobtitle", "suffix", "organizationtitle");
                    };
            return CsvMeaning.of(ofPerson ? Field.PREFIX : Field.TITLE);
        }

        private CsvMeaning whole(String where, String street) {
            return CsvMeaning.of(any(street) ? Field.ADDRESS : Field.STREET, where);
        }

        private static CsvMeaning ofGroup(List<String> parts) {
            String group = parts.get(0) + " " + parts.get(1);
            String part = parts.get(2);
            if (part.equals("label") || part.equals("type")) {
                return CsvMeaning.of(Field.LABEL).inGroup(group);
            }
            return CsvMeaning.of(field(parts.get(0), part)).inGroup(group);
        }

        private static Field field(String group, String part) {
            return switch (group + "/" + part) {
                case "e-mail/value", "email/value" -> Field.EMAIL;
                case "phone/value" -> Field.PHONE;
                case "website/value" -> Field.LINK;
                case "im/value" -> Field.MESSENGER;
                case "im/service" -> Field.SERVICE;
                case "event/value" -> Field.DATE;
                case "relation/value" -> Field.RELATION;
                case "address/formatted" -> Field.ADDRESS;
                case "address/street" -> Field.STREET;
                case "address/city" -> Field.CITY;
                case "address/region" -> Field.REGION;
                case "address/postal code" -> Field.POSTAL_CODE;
                case "address/country" -> Field.COUNTRY;
                case "address/po box" -> Field.PO_BOX;
                case "address/extended address" -> Field.EXTENDED;
                case "organization/name" -> Field.ORGANIZATION;
                case "organization/title" -> Field.TITLE;
                case "organization/department" -> Field.DEPARTMENT;
                default -> Field.KEEP;
            };
        }
    }

    /** The table of names, read when it is first needed. */
    private static final class Known {
        static final Map<String, CsvMeaning> MEANINGS = load();

        private static Map<String, CsvMeaning> load() {
            Map<String, CsvMeaning> meanings = new HashMap<>();
            ResourceText.lines("/app/renmai/exchange/contact-columns.tsv")
                    .forEach(line -> read(line, meanings));
            return Map.copyOf(meanings);
        }

        private static void read(String line, Map<String, CsvMeaning> meanings) {
            String[] cells = line.split("\t");
            CsvMeaning meaning = CsvMeaning.parse(cells[0]).orElseThrow();
            for (String name : cells[1].split("\\|")) {
                meanings.put(fold(name), meaning);
            }
        }
    }
}
