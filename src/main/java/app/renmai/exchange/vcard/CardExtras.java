package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.KeptField;
import app.renmai.model.field.CustomField.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what a card says beyond the usual: a picture, relations, and what is only kept. */
final class CardExtras {
    /** Properties that name somebody who is something to the person. */
    private static final Map<String, String> RELATIONS =
            Map.ofEntries(
                    Map.entry("X-SPOUSE", "spouse"),
                    Map.entry("X-MS-SPOUSE", "spouse"),
                    Map.entry("X-EVOLUTION-SPOUSE", "spouse"),
                    Map.entry("X-KADDRESSBOOK-X-SPOUSENAME", "spouse"),
                    Map.entry("X-WAB-SPOUSE_NAME", "spouse"),
                    Map.entry("X-MANAGER", "manager"),
                    Map.entry("X-MS-MANAGER", "manager"),
                    Map.entry("X-EVOLUTION-MANAGER", "manager"),
                    Map.entry("X-KADDRESSBOOK-X-MANAGERSNAME", "manager"),
                    Map.entry("X-ASSISTANT", "assistant"),
                    Map.entry("X-MS-ASSISTANT", "assistant"),
                    Map.entry("X-EVOLUTION-ASSISTANT", "assistant"),
                    Map.entry("X-KADDRESSBOOK-X-ASSISTANTSNAME", "assistant"),
                    Map.entry("X-MS-CHILD", "child"),
                    Map.entry("X-CHILD", "child"));

    private static final String KEPT = "X-RENMAI-KEPT";
    private static final String FIELD = "X-RENMAI-FIELD";
    private static final String CARD = "BEGIN:VCARD";
    private static final String URN = "urn:uuid:";

    private final List<KeptField> kept = new ArrayList<>();
    private final List<ImportedRelation> relations = new ArrayList<>();
    private final List<ImportedField> fields = new ArrayList<>();
    private final Set<String> keptNames = new LinkedHashSet<>();
    private final Map<String, String> labels;
    private @Nullable ImportedPhoto photo;

    /**
     * @param labels the labels that X-ABLabel gives, by group
     */
    CardExtras(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Takes a picture, a relation or a field kept before; false when a property is none. */
    boolean take(VcardProperty property) {
        return switch (property.name()) {
            case "PHOTO" -> addPhoto(property);
            case "RELATED" -> addRelated(property);
            case "X-ABRELATEDNAMES" -> addRelation(label(property), property.text());
            case KEPT -> addKept(property);
            case FIELD -> addField(property);
            case "AGENT" -> addAgent(property);
            default -> {
                String kind = RELATIONS.get(property.name());
                yield kind != null && addRelation(kind, property.text());
            }
        };
    }

    private String label(VcardProperty property) {
        String label = CardPoints.plainLabel(labels.getOrDefault(property.group(), ""));
        return label.isEmpty() ? "contact" : label;
    }

    /** Adds somebody. */
    boolean addRelation(String kind, String name) {
        return add(new ImportedRelation(kind, "", name));
    }

    private boolean add(ImportedRelation relation) {
        if (!relations.contains(relation)) {
            relations.add(relation);
        }
        return true;
    }

    /** Who acts for them: a name, or a whole card, which is kept since it says more. */
    private boolean addAgent(VcardProperty property) {
        String text = property.text();
        if (!text.regionMatches(true, 0, CARD, 0, CARD.length())) {
            boolean link = "uri".equalsIgnoreCase(property.parameter("VALUE"));
            return !link && addRelation("agent", text);
        }
        String name = ofCard(text, "FN");
        String shown = name.isEmpty() ? ofCard(text, "N") : name;
        if (!shown.isEmpty()) {
            addRelation("agent", shown);
        }
        return false;
    }

    /** The name on a card that stands in another. */
    private static String ofCard(String card, String wanted) {
        for (String line : card.split("\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).split(";", 2)[0].strip();
            if (name.equalsIgnoreCase(wanted)) {
                return line.substring(colon + 1).replace("\\", "").replace(';', ' ').strip();
            }
        }
        return "";
    }

    private boolean addRelated(VcardProperty property) {
        List<String> types = property.types();
        String own = CardPoints.plainLabel(labels.getOrDefault(property.group(), ""));
        String kind = !own.isEmpty() ? own : types.isEmpty() ? "contact" : types.getFirst();
        String value = property.text();
        boolean urn = value.regionMatches(true, 0, URN, 0, URN.length());
        return add(
                urn
                        ? new ImportedRelation(
                                kind,
                                value.substring(URN.length()),
                                Optional.ofNullable(property.parameter("X-NAME")).orElse(""))
                        : new ImportedRelation(kind, "", value));
    }

    /** A picture that is a link is kept like any property: it is not fetched. */
    private boolean addPhoto(VcardProperty property) {
        Optional<ImportedPhoto> found = CardBinary.photo(property);
        if (photo != null || found.isEmpty()) {
            return false;
        }
        photo = found.get();
        return true;
    }

    /** A field of another format, which we wrote into a card ourselves. */
    private boolean addKept(VcardProperty property) {
        String format = property.parameter("X-FORMAT");
        String name = property.parameter("X-NAME");
        if (format == null || name == null) {
            return false;
        }
        kept.add(KeptField.of(format.toLowerCase(Locale.ROOT), name, property.wholeText()));
        return true;
    }

    /** A field of the user's own; one of a kind that is not known is a text. */
    private boolean addField(VcardProperty property) {
        String name = property.parameter("X-NAME");
        if (name == null || name.isBlank()) {
            return false;
        }
        String code = Optional.ofNullable(property.parameter("X-KIND")).orElse("");
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(each -> each.code().equalsIgnoreCase(code))
                        .findFirst()
                        .orElse(Kind.TEXT);
        fields.add(new ImportedField(name, kind, List.of(), property.wholeText()));
        return true;
    }

    /** Keeps a property as it is; false when it is too long for that. */
    boolean keep(VcardProperty property) {
        Optional<KeptField> field = KeptProperty.of(property);
        field.ifPresent(
                one -> {
                    kept.add(one);
                    keptNames.add(property.name());
                });
        return field.isPresent();
    }

    /** Whether a group has a property that is kept, whose label must be kept too. */
    boolean keepsOf(String group) {
        return kept.stream().anyMatch(field -> KeptProperty.group(field).equals(group));
    }

    /** The names of the properties that are kept. */
    Set<String> keptNames() {
        return keptNames;
    }

    ImportedExtras extras() {
        boolean nothing = kept.isEmpty() && relations.isEmpty() && fields.isEmpty();
        return nothing && photo == null
                ? ImportedExtras.NONE
                : new ImportedExtras(kept, relations, photo, null, fields);
    }
}
