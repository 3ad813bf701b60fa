package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedRelation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who is what to whom, seen by both. Monica keeps two rows of a relation, one a side, but an export
 * may have lost one of them: then the other side follows from the word.
 */
final class MonicaRelations {
    /** The property with the word of the other side; only a dump has it. */
    static final String REVERSE = "name_reverse_relationship";

    /** What somebody is to one who is this to them, in Monica's words. */
    private static final Map<String, String> OTHER_SIDE = otherSide();

    private final Map<String, String> names;
    private final Map<String, List<ImportedRelation>> relations = new HashMap<>();

    private MonicaRelations(Map<String, String> names) {
        this.names = names;
    }

    private record Row(String person, String other, String word, String back) {
        /** Whether this is the same relation as another, seen by the other of the two. */
        boolean mirrors(Row row) {
            boolean between = person.equals(row.other) && other.equals(row.person);
            // Words of the user's own may mean anything: they answer whatever stands opposite.
            return between && (back.isEmpty() || row.back.isEmpty() || same(word, row.back));
        }

        private static boolean same(String one, String another) {
            return plain(one).equals(plain(another));
        }
    }

    /**
     * The relations of everybody.
     *
     * @param relationships the rows
     * @param names the names of the people, by their id
     * @param remainder told when somebody related is not in the export
     * @return for each person who others are to them
     */
    static Map<String, List<ImportedRelation>> of(
            List<MonicaThing> relationships, Map<String, String> names, Remainder remainder) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (MonicaThing relationship : relationships) {
            Row row = row(relationship);
            if (names.containsKey(row.person) && !names.getOrDefault(row.other, "").isEmpty()) {
                rows.computeIfAbsent(row.person, _ -> new ArrayList<>()).add(row);
            } else {
                remainder.drop("relationship");
            }
        }
        MonicaRelations all = new MonicaRelations(names);
        rows.values()
                .forEach(theirs -> theirs.forEach(row -> all.add(row.person, row.word, row.other)));
        for (List<Row> theirs : rows.values()) {
            for (Row row : theirs) {
                List<Row> opposite = rows.getOrDefault(row.other, List.of());
                boolean itself = row.person.equals(row.other);
                if (!itself && opposite.stream().noneMatch(one -> one.mirrors(row))) {
                    all.add(row.other, row.back, row.person);
                }
            }
        }
        return all.relations;
    }

    /**
     * Monica shows {@code of_contact} on the page of {@code contact_is}, under the type: the type
     * is what the former is to the latter.
     */
    private static Row row(MonicaThing relationship) {
        String word = relationship.text("type");
        String back = relationship.text(REVERSE);
        return new Row(
                relationship.text("contact_is"),
                relationship.text("of_contact"),
                word,
                back.isBlank() ? OTHER_SIDE.getOrDefault(plain(word), "") : back);
    }

    private void add(String person, String word, String other) {
        String name = names.getOrDefault(other, "");
        ImportedRelation relation = new ImportedRelation(word, other, name);
        List<ImportedRelation> theirs = relations.computeIfAbsent(person, _ -> new ArrayList<>());
        if (!theirs.contains(relation)) {
            theirs.add(relation);
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static Map<String, String> otherSide() {
        Map<String, String> words = new HashMap<>();
        String mutual =
                "partner spouse date lover ex sibling cousin friend bestfriend colleague relative";
        for (String word : mutual.split(" ")) {
            words.put(word, word);
        }
        Map.of(
                        "inlovewith", "lovedby",
                        "parent", "child",
                        "grandparent", "grandchild",
                        "uncle", "nephew",
                        "godfather", "godson",
                        "stepparent", "stepchild",
                        "boss", "subordinate",
                        "mentor", "protege")
                .forEach(
                        (one, other) -> {
                            words.put(one, other);
                            words.put(other, one);
                        });
        return Map.copyOf(words);
    }
}
