package app.renmai.app.cli;

import app.renmai.model.shared.Coded;

import java.util.List;

/** A word on the command line that must be one of a few. */
final class Choice {
    private Choice() {}

    /**
     * The constant with a code.
     *
     * @throws InputException when there is none; names those there are
     */
    static <E extends Enum<E> & Coded> E of(
            Class<E> type, String option, String code, Common common) {
        List<E> all = List.of(type.getEnumConstants());
        return all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        option,
                                        code,
                                        all.stream().map(Coded::code).toList(),
                                        common));
    }

    /** The refusal of a word that is none of those there are. */
    static InputException refused(String option, String given, List<String> known, Common common) {
        return new InputException(
                common.text("cli.choice", option, given, String.join(", ", known)));
    }
}
