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
                                new InputException(
                                        common.text(
                                                "cli.choice",
                                                option,
                                                code,
                                                String.join(
                                                        ", ",
                                                        all.stream().map(Coded::code).toList()))));
    }
}
