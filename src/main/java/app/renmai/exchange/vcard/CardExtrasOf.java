package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.KeptField;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.RawProperty;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Adds to a card what goes beyond the usual fields: the picture, relations, what was kept. */
final class CardExtrasOf {
    /** Kinds of relation that RFC 6350 has types for. */
    private static final Set<String> TYPES =
            Set.of("contact", "friend", "colleague", "child", "parent", "sibling", "spouse", "kin");

    /** Kinds that Apple has labels of its own for. */
    private static final Map<String, String> APPLE =
            Map.ofEntries(
                    Map.entry("spouse", "_$!<Spouse>!$_"),
                    Map.entry("partner", "_$!<Partner>!$_"),
                    Map.entry("child", "_$!<Child>!$_"),
                    Map.entry("parent", "_$!<Parent>!$_"),
                    Map.entry("mother", "_$!<Mother>!$_"),
                    Map.entry("father", "_$!<Father>!$_"),
                    Map.entry("brother", "_$!<Brother>!$_"),
                    Map.entry("sister", "_$!<Sister>!$_"),
                    Map.entry("friend", "_$!<Friend>!$_"),
                    Map.entry("manager", "_$!<Manager>!$_"),
                    Map.entry("assistant", "_$!<Assistant>!$_"));

    private CardExtrasOf() {}

    /**
     * Adds.
     *
     * @param label gives a property the label in words that stands beside it
     */
    static void add(
            VCard card,
            ImportedExtras extras,
            VCardVersion version,
            BiConsumer<ezvcard.property.VCardProperty, String> label) {
        boolean old = version != VCardVersion.V4_0;
        ImportedPhoto photo = extras.photo();
        if (photo != null) {
            card.addProperty(photo(photo, old));
        }
        for (ImportedRelation relation : extras.relations()) {
            boolean named = old && !relation.name().isBlank();
            card.addProperty(named ? named(relation, label) : related(relation, label));
        }
        for (ImportedField field : extras.fields()) {
            card.addProperty(own(field));
        }
        for (KeptField field : extras.kept()) {
            card.addProperty(
                    field.format().equals(KeptField.VCARD) && KeptProperty.isWritable(field)
                            ? KeptProperty.raw(field)
                            : other(field));
        }
    }

    /** A field of the user's own, which {@link VcardReader} makes one again. */
    private static RawProperty own(ImportedField field) {
        RawProperty property = new RawProperty("X-RENMAI-FIELD", CardOf.escaped(field.value()));
        property.setParameter("X-NAME", CardOf.clean(field.name()));
        property.setParameter("X-KIND", field.kind().code());
        return property;
    }

    private static RawProperty photo(ImportedPhoto photo, boolean old) {
        String base64 = Base64.getEncoder().encodeToString(photo.bytes());
        if (!old) {
            return new RawProperty("PHOTO", "data:" + photo.mediaType() + ";base64," + base64);
        }
        RawProperty property = new RawProperty("PHOTO", base64);
        property.setParameter("ENCODING", "b");
        String subtype = photo.mediaType().substring(photo.mediaType().indexOf('/') + 1);
        property.setParameter("TYPE", CardOf.clean(subtype).toUpperCase(Locale.ROOT));
        return property;
    }

    private static RawProperty related(
            ImportedRelation relation, BiConsumer<ezvcard.property.VCardProperty, String> label) {
        boolean known = !relation.uid().isEmpty();
        RawProperty property =
                new RawProperty(
                        "RELATED",
                        known ? "urn:uuid:" + relation.uid() : CardOf.escaped(relation.name()));
        property.setParameter("VALUE", known ? "uri" : "text");
        if (known && !relation.name().isEmpty()) {
            // Whoever reads only this card still learns who it is.
            property.setParameter("X-NAME", CardOf.clean(relation.name()));
        }
        if (TYPES.contains(relation.kind())) {
            property.setParameter("TYPE", relation.kind());
        } else {
            label.accept(property, APPLE.getOrDefault(relation.kind(), relation.kind()));
        }
        return property;
    }

    /** Version 3.0 knows relations only by name, and only as Apple writes them. */
    private static RawProperty named(
            ImportedRelation relation, BiConsumer<ezvcard.property.VCardProperty, String> label) {
        RawProperty property = new RawProperty("X-ABRELATEDNAMES", CardOf.escaped(relation.name()));
        if (!relation.kind().equals("contact")) {
            label.accept(property, APPLE.getOrDefault(relation.kind(), relation.kind()));
        }
        return property;
    }

    /**
     * A field that is no property, such as one of another format: {@link VcardReader} makes it one
     * again.
     */
    private static RawProperty other(KeptField field) {
        RawProperty property = new RawProperty("X-RENMAI-KEPT", CardOf.escaped(field.value()));
        property.setParameter("X-FORMAT", CardOf.clean(field.format()));
        property.setParameter("X-NAME", CardOf.clean(field.name()));
        return property;
    }
}
