package app.renmai.app.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a command line, in one sentence in the user's language. */
final class Usage {
    private Usage() {}

    static String sentence(ParameterException e, Common common) {
        String help = e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help";
        return switch (e) {
            case MissingParameterException missing ->
                    common.text("cli.usage.missing", names(missing.getMissing()), help);
            case UnmatchedArgumentException unknown -> unknown(unknown, help, common);
            case ParameterException value
                    when value.getArgSpec() != null && value.getValue() != null ->
                    common.text(
                            "cli.usage.value",
                            names(List.of(value.getArgSpec())),
                            value.getValue(),
                            help);
            default -> common.text("cli.usage.wrong", oneLine(e), help);
        };
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .map(
                        argument ->
                                argument instanceof OptionSpec option
                                        ? option.longestName()
                                        : argument.paramLabel())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String unknown(UnmatchedArgumentException e, String help, Common common) {
        String words = String.join(" ", e.getUnmatched());
        List<String> near = e.getSuggestions();
        return near.isEmpty()
                ? common.text("cli.usage.unknown", words, help)
                : common.text("cli.usage.near", words, String.join(", ", near), help);
    }

    private static String oneLine(ParameterException e) {
        String sentence = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ").strip();
        return sentence.matches("(?s).*[.。]") ? sentence : sentence + ".";
    }
}
