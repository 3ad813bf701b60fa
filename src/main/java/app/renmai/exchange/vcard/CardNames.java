package app.renmai.exchange.vcard;

import app.renmai.exchange.WholeName;
import app.renmai.model.contact.PersonName;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name on a card. */
final class CardNames {
    private CardNames() {}

    /** The name in parts: from N, or from FN when N is missing or empty; blank for a company. */
    static PersonName name(VcardCard card) {
        List<String> parts = structured(card);
        String nickname = String.join(", ", nicknames(card));
        if (String.join("", parts).isBlank()) {
            String shown = shown(card);
            boolean noName =
                    card.isOrganization()
                            || shown.equals(organization(card))
                            || shown.equals(nickname)
                            || isReach(card, shown);
            return noName
                    ? new PersonName("", "", "", "", "", nickname, spelled(card, false))
                    : fromShown(shown, nickname, phonetic(card, shown));
        }
        String all = String.join("", parts);
        return new PersonName(
                part(parts, 0),
                part(parts, 2),
                part(parts, 1),
                part(parts, 3),
                part(parts, 4),
                nickname,
                phonetic(card, all));
    }

    /** How the owner of the address book calls them, where that is not the name in parts. */
    static String otherName(VcardCard card, PersonName name) {
        String own = card.text("X-RENMAI-ADDRESS-AS");
        if (!own.isEmpty() || card.text("PRODID").contains("//Renmai//")) {
            return own;
        }
        String shown = shown(card);
        boolean known = name.nickname().equals(shown) || organization(card).equals(shown);
        return name.isBlank() || known || isOf(shown, name) || isReach(card, shown) ? "" : shown;
    }

    /** Whether a whole name has the family and the given name and no word beside the parts. */
    private static boolean isOf(String shown, PersonName name) {
        if (!shown.contains(name.family()) || !shown.contains(name.given())) {
            return false;
        }
        String rest = shown;
        for (String part :
                List.of(
                        name.family(),
                        name.given(),
                        name.middle(),
                        name.prefix(),
                        name.suffix(),
                        name.nickname())) {
            int whole = part.isEmpty() ? -1 : rest.indexOf(part);
            if (whole >= 0) {
                rest = rest.substring(0, whole) + rest.substring(whole + part.length());
                continue;
            }
            for (String word : part.split("[\\s,]+")) {
                int at = word.isEmpty() ? -1 : rest.indexOf(word);
                rest = at < 0 ? rest : rest.substring(0, at) + rest.substring(at + word.length());
            }
        }
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Programs that must write a name write the number or the address where there is none. */
    private static boolean isReach(VcardCard card, String shown) {
        return card.properties().stream()
                .filter(
                        property ->
                                property.name().equals("TEL")
                                        || property.name().equals("EMAIL")
                                        || property.name().equals("URL"))
                .anyMatch(property -> property.text().equals(shown));
    }

    private static List<String> structured(VcardCard card) {
        return chosen(card, "N").map(VcardProperty::parts).orElse(List.of());
    }

    private static String shown(VcardCard card) {
        return chosen(card, "FN").map(VcardProperty::text).orElse("");
    }

    /** The best N or FN: that of the best preference, in files that give several. */
    private static Optional<VcardProperty> chosen(VcardCard card, String name) {
        VcardProperty best = null;
        for (VcardProperty property : card.properties()) {
            if (property.name().equals(name)
                    && !property.isBlank()
                    && (best == null || property.preference() < best.preference())) {
                best = property;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether an N or FN is the one that is read, or says the same. */
    static boolean isChosen(VcardCard card, VcardProperty property) {
        return chosen(card, property.name())
                .filter(best -> best == property || best.text().equals(property.text()))
                .isPresent();
    }

    private static String organization(VcardCard card) {
        return card.first("ORG").map(org -> org.parts().getFirst()).orElse("");
    }

    private static PersonName fromShown(String shown, String nickname, String phonetic) {
        PersonName split = WholeName.split(shown);
        return new PersonName(split.family(), "", split.given(), "", "", nickname, phonetic);
    }

    private static List<String> nicknames(VcardCard card) {
        List<String> names = new ArrayList<>();
        card.all("NICKNAME").forEach(property -> names.addAll(property.list()));
        for (VcardProperty property : card.properties()) {
            custom(property, "nickname").ifPresent(parts -> names.add(parts.get(1)));
        }
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /**
     * The parts of Android's and HarmonyOS's own property of a kind: {@code
     * X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;雷哥;1;…}.
     */
    static Optional<List<String>> custom(VcardProperty property, String kind) {
        boolean own =
                property.name().equals("X-ANDROID-CUSTOM")
                        || property.name().equals("X_OHOS_CUSTOM")
                        || property.name().equals("X-OHOS-CUSTOM");
        if (!own) {
            return Optional.empty();
        }
        List<String> parts = property.parts();
        String type = parts.getFirst().toLowerCase(Locale.ROOT);
        return parts.size() > 1 && type.endsWith(kind) ? Optional.of(parts) : Optional.empty();
    }

    private static String spelled(VcardCard card, boolean eastern) {
        String first = card.text("X-PHONETIC-FIRST-NAME");
        String middle = card.text("X-PHONETIC-MIDDLE-NAME");
        String last = card.text("X-PHONETIC-LAST-NAME");
        return eastern ? joined(last, middle, first) : joined(first, middle, last);
    }

    private static String phonetic(VcardCard card, String name) {
        boolean eastern = name.codePoints().anyMatch(Character::isIdeographic);
        String spelled = spelled(card, eastern);
        if (!spelled.isEmpty() || !eastern) {
            return spelled;
        }
        String sound =
                card.first("SOUND")
                        .filter(property -> property.types().contains("x-irmc-n"))
                        .map(property -> String.join(" ", property.parts()).strip())
                        .orElse("");
        String sortAs =
                card.first("N")
                        .flatMap(n -> Optional.ofNullable(n.parameter("SORT-AS")))
                        .map(text -> text.replace(',', ' '))
                        .orElse(card.text("SORT-STRING"));
        return sound.isEmpty() ? sortAs : sound;
    }

    /** Whether a property tells how the name is read: it needs no other place then. */
    static boolean isPhonetic(VcardCard card, VcardProperty property) {
        String reading = name(card).phonetic();
        return !reading.isEmpty()
                && (reading.equals(property.text())
                        || reading.equals(String.join(" ", property.parts()).strip()));
    }

    private static String joined(String... parts) {
        return String.join(" ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
