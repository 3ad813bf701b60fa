package app.renmai.exchange.vcard;

import app.renmai.exchange.WholeName;
import app.renmai.model.contact.PersonName;

import java.util.ArrayList;
import java.util.Comparator;
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
            return noName ? empty(nickname) : fromShown(shown, nickname, phonetic(card, shown));
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
        String shown = shown(card);
        boolean inParts = shown.contains(name.family()) && shown.contains(name.given());
        boolean known = name.nickname().equals(shown) || organization(card).equals(shown);
        String own = card.text("X-RENMAI-ADDRESS-AS");
        if (!own.isEmpty()) {
            return own;
        }
        return name.isBlank() || inParts || known || isReach(card, shown) ? "" : shown;
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

    private static PersonName empty(String nickname) {
        return new PersonName("", "", "", "", "", nickname, "");
    }

    /** The best N: that of the best preference, in files that give one in several languages. */
    private static List<String> structured(VcardCard card) {
        return card.all("N").stream()
                .filter(property -> !property.isBlank())
                .min(Comparator.comparingInt(VcardProperty::preference))
                .map(VcardProperty::parts)
                .orElse(List.of());
    }

    private static String shown(VcardCard card) {
        return card.all("FN").stream()
                .min(Comparator.comparingInt(VcardProperty::preference))
                .map(VcardProperty::text)
                .orElse("");
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

    private static String phonetic(VcardCard card, String name) {
        String first = card.text("X-PHONETIC-FIRST-NAME");
        String middle = card.text("X-PHONETIC-MIDDLE-NAME");
        String last = card.text("X-PHONETIC-LAST-NAME");
        boolean eastern = name.codePoints().anyMatch(Character::isIdeographic);
        String spelled = eastern ? joined(last, middle, first) : joined(first, middle, last);
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
