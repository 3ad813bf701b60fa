package app.renmai.exchange.csv;

import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.shared.Coded;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a column means.
 *
 * @param field what its values are
 * @param detail more about it: the label of a phone ({@code work}), the service of a messenger
 *     ({@code wechat}), whose an address is ({@code home}), the part of a name that is spelled, or
 *     empty
 * @param group columns of the same group belong together, as the label and the value of {@code
 *     phone 2} do; or empty
 */
public record CsvMeaning(Field field, String detail, String group) {
    /** Kept with the contact as it is: what nobody knows. */
    public static final CsvMeaning KEEP = of(Field.KEEP);

    private static final String GROUP = "#";

    /** What the values of a column are. Message keys are {@code csv.field.<code>}. */
    public enum Field implements Coded {
        WHOLE("whole"),
        FAMILY("family"),
        GIVEN("given"),
        MIDDLE("middle"),
        PREFIX("prefix"),
        SUFFIX("suffix"),
        NICKNAME("nickname"),
        PHONETIC("phonetic"),
        ADDRESS_AS("address-as"),
        ORGANIZATION("organization"),
        TITLE("title"),
        DEPARTMENT("department"),
        EMAIL("email"),
        PHONE("phone"),
        MESSENGER("messenger"),
        LINK("link"),
        /** An address in one text. */
        ADDRESS("address"),
        STREET("street"),
        CITY("city"),
        REGION("region"),
        POSTAL_CODE("postal-code"),
        COUNTRY("country"),
        PO_BOX("po-box"),
        EXTENDED("extended"),
        BIRTHDAY("birthday"),
        BIRTH_YEAR("birth-year"),
        BIRTH_MONTH("birth-month"),
        BIRTH_DAY("birth-day"),
        ANNIVERSARY("anniversary"),
        DATE("date"),
        TAGS("tags"),
        NOTES("notes"),
        HOW_MET("how-met"),
        MET_THROUGH("met-through"),
        MET_ON("met-on"),
        RELATION("relation"),
        UID("uid"),
        /** A field of the user's own. */
        OWN("own"),
        /** The label of the other columns of its group. */
        LABEL("label"),
        /** The service of the messenger of its group. */
        SERVICE("service"),
        KEEP("keep"),
        IGNORE("ignore");

        private final String code;

        Field(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether its values are dates. */
        public boolean dated() {
            return this == BIRTHDAY || this == ANNIVERSARY || this == DATE || this == MET_ON;
        }

        /** Whether it tells who somebody is, or how to reach them. */
        boolean telling() {
            return switch (this) {
                case WHOLE, FAMILY, GIVEN, ORGANIZATION, EMAIL, PHONE, MESSENGER, LINK -> true;
                default -> false;
            };
        }
    }

    /** A field of the user's own, which may not be there yet. */
    public static CsvMeaning own(String name, Kind kind) {
        return of(Field.OWN, kind.code() + ":" + name.replace("%", "%25").replace(GROUP, "%23"));
    }

    /** The name of the field of the user's own that is meant. */
    public String ownName() {
        String name = detail.substring(detail.indexOf(':') + 1);
        return name.replace("%23", GROUP).replace("%25", "%");
    }

    /** The kind that field has, if it is made. */
    public Kind ownKind() {
        String code = detail.substring(0, Math.max(0, detail.indexOf(':')));
        return Arrays.stream(Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(Kind.TEXT);
    }

    /** A meaning without more about it. */
    public static CsvMeaning of(Field field) {
        return new CsvMeaning(field, "", "");
    }

    /** A meaning and more about it. */
    public static CsvMeaning of(Field field, String detail) {
        return new CsvMeaning(field, detail, "");
    }

    /** The text form, as it is stored: {@code phone.work}, {@code label#phone 2}. */
    public String text() {
        return field.code()
                + (detail.isEmpty() ? "" : "." + detail)
                + (group.isEmpty() ? "" : GROUP + group);
    }

    /** Reads the text form; empty when it is none, as one of a later version may be. */
    public static Optional<CsvMeaning> parse(String text) {
        int group = text.indexOf(GROUP);
        String head = group < 0 ? text : text.substring(0, group);
        int dot = head.indexOf('.');
        String code = dot < 0 ? head : head.substring(0, dot);
        for (Field field : Field.values()) {
            if (field.code().equals(code)) {
                return Optional.of(
                        new CsvMeaning(
                                field,
                                dot < 0 ? "" : head.substring(dot + 1),
                                group < 0 ? "" : text.substring(group + 1)));
            }
        }
        return Optional.empty();
    }

    /** The same in a group. */
    CsvMeaning inGroup(String newGroup) {
        return new CsvMeaning(field, detail, newGroup);
    }
}
