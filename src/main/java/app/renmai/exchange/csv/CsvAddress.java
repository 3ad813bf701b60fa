package app.renmai.exchange.csv;

import app.renmai.exchange.PointForms;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PostalAddress;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The parts of one postal address, as the columns of a row give them. */
final class CsvAddress {
    private final String label;
    private final Map<Field, String> parts = new EnumMap<>(Field.class);

    CsvAddress(String label) {
        this.label = label;
    }

    /** Takes a part; a second of the same kind is another line of it. */
    void put(Field field, String value) {
        parts.merge(field, value, (before, now) -> before + "\n" + now);
    }

    /** The address; empty when all its parts are. */
    Optional<ContactPoint> point() {
        String shown = part(Field.ADDRESS);
        PostalAddress address =
                new PostalAddress(
                        part(Field.PO_BOX),
                        part(Field.EXTENDED),
                        part(Field.STREET),
                        part(Field.CITY),
                        part(Field.REGION),
                        part(Field.POSTAL_CODE),
                        part(Field.COUNTRY));
        return shown.isEmpty() && PointForms.isBlank(address)
                ? Optional.empty()
                : Optional.of(PointForms.address(address, shown, label));
    }

    private String part(Field field) {
        return parts.getOrDefault(field, "");
    }
}
