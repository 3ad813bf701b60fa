package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns an account of Monica's into people and what was done with them. */
final class MonicaMapping {
    private final MonicaExport export;
    private final Remainder remainder = new Remainder();
    private final Map<String, String> names = new HashMap<>();

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
        Map<String, List<ImportedRelation>> relations =
                MonicaRelations.of(export.relationships(), names, remainder);
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
                leftFiles(),
                remainder.unused(),
                remainder.kept());
    }

    /** The files whose bytes are in the export and which are nobody's picture. */
    private List<Remark> leftFiles() {
        return export.shared().values().stream()
                .filter(file -> !file.text(MonicaPerson.BYTES).isBlank())
                .filter(file -> !remainder.isTaken(file.id()))
                .map(file -> Remark.at(file.line(), Reason.FILE_LEFT, name(file)))
                .toList();
    }

    private static String name(MonicaThing file) {
        String name = file.text("original_filename");
        return name.isBlank() ? file.type() + " " + file.id() : name;
    }
}
