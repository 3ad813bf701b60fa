package app.renmai.ui.contact;

import app.renmai.text.Folding;
import app.renmai.ui.desk.Desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody is to a contact, in words. Kinds that programs write by name are known and said in
 * the user's language; any other words stay as they are.
 */
final class RelationText {
    /** The kinds known, in the order they are proposed. */
    private static final List<String> KINDS =
            List.of(
                    "spouse",
                    "partner",
                    "child",
                    "parent",
                    "sibling",
                    "friend",
                    "colleague",
                    "manager",
                    "report",
                    "assistant",
                    "mentor",
                    "mentee",
                    "referrer",
                    "classmate",
                    "mother",
                    "father",
                    "daughter",
                    "son",
                    "sister",
                    "brother",
                    "relative",
                    "grandparent",
                    "grandchild",
                    "uncle",
                    "nephew",
                    "cousin",
                    "godparent",
                    "godchild",
                    "stepparent",
                    "stepchild",
                    "ex",
                    "neighbor",
                    "acquaintance",
                    "date",
                    "lover",
                    "inlovewith",
                    "lovedby");

    /** Other names of the same, in lower case without blanks and dashes. */
    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("domesticpartner", "partner"),
                    Map.entry("husband", "spouse"),
                    Map.entry("wife", "spouse"),
                    Map.entry("significantother", "partner"),
                    Map.entry("bestfriend", "friend"),
                    Map.entry("coworker", "colleague"),
                    Map.entry("boss", "manager"),
                    Map.entry("subordinate", "report"),
                    Map.entry("protege", "mentee"),
                    Map.entry("referredby", "referrer"),
                    Map.entry("kin", "relative"),
                    Map.entry("exhusband", "ex"),
                    Map.entry("exwife", "ex"),
                    Map.entry("godfather", "godparent"),
                    Map.entry("godson", "godchild"),
                    Map.entry("neighbour", "neighbor"));

    private RelationText() {}

    /** A kind in the user's language. */
    static String words(Desk desk, String kind) {
        String plain = kind.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        String known = SAME.getOrDefault(plain, plain);
        if (known.isEmpty()) {
            return desk.text("contact.relation.kind.unknown");
        }
        return KINDS.contains(known) ? desk.text("contact.relation.kind." + known) : kind;
    }

    /** All kinds known, in the user's language. */
    static List<String> all(Desk desk) {
        return KINDS.stream().map(kind -> words(desk, kind)).toList();
    }

    /** The kind that typed words mean: one known, or the words themselves. */
    static String kind(Desk desk, String typed) {
        String folded = Folding.fold(typed.strip());
        return KINDS.stream()
                .filter(kind -> Folding.fold(words(desk, kind)).equals(folded))
                .findFirst()
                .orElse(typed.strip());
    }
}
