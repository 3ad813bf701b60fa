package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.ReadSettings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns an account of Monica's into people and what was done with them. */
final class MonicaMapping {
    private final MonicaExport export;
    private final Remainder remainder = new Remainder();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<ImportedRelation>> relations = new HashMap<>();

    private MonicaMapping(MonicaExport export) {
        this.export = export;
        export.contacts().forEach(each -> names.put(each.id(), MonicaPerson.name(each)));
    }

    /**
     * Maps an account.
     *
     * @param export the account
     * @param charset the name of the charset the file is written in
     * @param settings the user's time zone and the present
     */
    static ImportedFile of(MonicaExport export, String charset, ReadSettings settings) {
        return new MonicaMapping(export).file(charset, settings);
    }

    private ImportedFile file(String charset, ReadSettings settings) {
        export.relationships().forEach(this::relate);
        MonicaPerson.Names known = id -> names.getOrDefault(id, id);
        MonicaTimeline timeline = new MonicaTimeline(export, settings, known, remainder);
        List<ImportedContact> people = new ArrayList<>();
        for (MonicaThing contact : export.contacts()) {
            people.add(
                    new MonicaPerson(export, contact, known, timeline, remainder)
                            .contact(relations.getOrDefault(contact.id(), List.of())));
        }
        var spent = timeline.timeline();
        export.unread().forEach(remainder::drop);
        return new ImportedFile(
                "monica",
                export.variant(),
                charset,
                people,
                spent,
                List.of(),
                List.of(),
                remainder.unused(),
                remainder.kept());
    }

    /**
     * Monica shows {@code of_contact} on the page of {@code contact_is}, under the type: the type
     * is what the former is to the latter.
     */
    private void relate(MonicaThing relationship) {
        String person = relationship.text("contact_is");
        String other = relationship.text("of_contact");
        ImportedRelation relation =
                new ImportedRelation(
                        relationship.text("type"), other, names.getOrDefault(other, ""));
        if (names.containsKey(person) && !relation.name().isEmpty()) {
            List<ImportedRelation> theirs =
                    relations.computeIfAbsent(person, _ -> new ArrayList<>());
            if (!theirs.contains(relation)) {
                theirs.add(relation);
            }
        } else {
            remainder.drop("relationship");
        }
    }
}
