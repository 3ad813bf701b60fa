package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.field.FieldValue;
import app.renmai.service.field.FieldValue.Refused;
import app.renmai.service.field.FieldValues;
import app.renmai.ui.desk.Desk;

import java.time.DateTimeException;
import java.util.Optional;

/**
 * Fields and their values in the user's language.
 *
 * @param desk the language
 */
public record FieldText(Desk desk) {
    private static final String WEB = "https://";

    /** A value as it is read, and can be typed again. */
    public String shown(CustomField field, String value) {
        return switch (field.kind()) {
            case DATE -> date(value);
            case LINK ->
                    value.regionMatches(true, 0, WEB, 0, WEB.length())
                            ? value.substring(WEB.length())
                            : value.replaceFirst("(?i)^mailto:", "");
            default -> value;
        };
    }

    private String date(String value) {
        try {
            return value.isEmpty() ? "" : desk.times().inPart(PartialDate.parse(value));
        } catch (DateTimeException none) {
            return value;
        }
    }

    /** What a kind of field is called. */
    public String kind(Kind kind) {
        return desk.text("field.kind." + kind.code());
    }

    /** How a value of a field can be written. */
    public String prompt(CustomField field) {
        return switch (field.kind()) {
            case TEXT -> desk.text("field.prompt.text");
            case NUMBER -> desk.text("field.prompt.number");
            case DATE -> desk.text("contact.date.prompt");
            case CHOICE -> desk.text("field.prompt.choice");
            case LINK -> desk.text("field.prompt.link");
        };
    }

    /** Why a field does not take what is typed; empty when it does. */
    public Optional<String> refusal(CustomField field, String typed) {
        return FieldValues.read(field, typed) instanceof Refused(FieldValue.Problem problem)
                ? Optional.of(refusal(field, typed, problem))
                : Optional.empty();
    }

    private String refusal(CustomField field, String typed, FieldValue.Problem problem) {
        String key = "field.problem." + problem.code();
        return switch (problem) {
            case CHOICE ->
                    desk.text(
                            key,
                            typed.strip(),
                            String.join(desk.text("exchange.list.separator"), field.choices()));
            case LONG -> desk.text(key, FieldValues.LONGEST);
            default -> desk.text(key, typed.strip());
        };
    }
}
