package app.renmai.service.duplicate;

import app.renmai.text.Folding;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names of organizations equal that differ in the legal form alone. */
final class OrganizationKeys {
    private static final Pattern MARKS = Pattern.compile("[,.，。()（）\\s]+");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "( (inc|ltd|llc|co|co ltd|corp|corporation|company|limited|gmbh|ag|plc|s a"
                            + "|sas|srl|bv|pty ltd)|(股份|集团)?(有限)?(责任)?公司)$");

    private final Map<String, String> known = new HashMap<>();

    /** The key of a name; many work at one organization, so each is made once. */
    String of(String name) {
        return known.computeIfAbsent(name, OrganizationKeys::key);
    }

    private static String key(String name) {
        String folded = MARKS.matcher(Folding.fold(name)).replaceAll(" ").strip();
        String bare = LEGAL_FORM.matcher(folded).replaceFirst("").strip();
        return bare.isEmpty() ? folded : bare;
    }
}
