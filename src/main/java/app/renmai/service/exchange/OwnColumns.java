package app.renmai.service.exchange;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.store.Reader;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of the user's own as columns behind those of contacts and organizations, so that a
 * spreadsheet shows them and a list of contacts alone brings them in again.
 */
final class OwnColumns {
    /** Behind a name that another column has. */
    private static final String TWIN = " (field)";

    private final List<CustomField> fields;
    private final Map<Long, Map<Long, String>> ofContacts;
    private final Map<Long, Map<Long, String>> ofOrganizations;

    OwnColumns(Reader reader) {
        this.fields = CustomFieldStore.all(reader);
        this.ofContacts = CustomValueStore.by(reader, Target.CONTACT, null);
        this.ofOrganizations = CustomValueStore.by(reader, Target.ORGANIZATION, null);
    }

    private List<CustomField> of(String table) {
        return fields.stream().filter(field -> field.target().code().equals(table)).toList();
    }

    /** The names of the columns that a table has more. */
    List<String> names(String table, List<String> before) {
        Set<String> taken = before.stream().map(Folding::fold).collect(Collectors.toSet());
        return of(table).stream()
                .map(CustomField::name)
                .map(name -> taken.contains(Folding.fold(name)) ? name + TWIN : name)
                .toList();
    }

    /** What a row of a table has in them. */
    List<String> values(String table, String id) {
        List<String> cells = new ArrayList<>();
        for (CustomField field : of(table)) {
            Map<Long, Map<Long, String>> values =
                    field.target() == Target.CONTACT ? ofContacts : ofOrganizations;
            cells.add(values.getOrDefault(Long.valueOf(id), Map.of()).getOrDefault(field.id(), ""));
        }
        return cells;
    }
}
