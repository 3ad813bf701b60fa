package app.renmai.service.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What two are compared by, made once for each.
 *
 * @param name the name's keys
 * @param shownName the name as it is shown
 * @param fullName the name with what stands before and behind it
 * @param reaches the keys of the places where they are reached, and how those are written
 * @param organizations the keys of organizations, and how those are written
 * @param birthday the birthday, or null
 */
record Signs(
        NameKeys name,
        String shownName,
        String fullName,
        Map<String, String> reaches,
        Map<String, String> organizations,
        @Nullable ImportantDate birthday) {
    private static final String NAME = "name:";
    private static final String READING = "reading:";
    private static final String NICKNAME = "nickname:";

    static Signs of(Traits traits, ReachKeys keys, OrganizationKeys organizationKeys) {
        Map<String, String> reaches = HashMap.newHashMap(traits.points().size());
        for (ContactPoint point : traits.points()) {
            keys.of(point.kind(), point.service(), point.value())
                    .ifPresent(key -> reaches.putIfAbsent(key, point.value()));
        }
        Map<String, String> organizations = HashMap.newHashMap(traits.organizations().size());
        for (String name : traits.organizations()) {
            organizations.putIfAbsent(organizationKeys.of(name), name);
        }
        return new Signs(
                NameKeys.of(traits.name()),
                NameFormat.display(traits.name().parts(NameParts::new), NameOrder.BY_SCRIPT),
                NameFormat.full(traits.name().parts(NameParts::new), NameOrder.BY_SCRIPT),
                reaches,
                organizations,
                traits.birthday());
    }

    /** The keys under which somebody is found who may be the same. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(reaches.keySet());
        nameKeys(keys, "");
        // A name that many bear is looked for at the organization alone.
        for (String organization : organizations.keySet()) {
            nameKeys(keys, "@" + organization);
        }
        return keys;
    }

    private void nameKeys(Set<String> keys, String at) {
        if (name.named()) {
            keys.add(NAME + name.whole() + at);
        }
        name.readings().forEach(reading -> keys.add(READING + reading + at));
        name.aliases().forEach(alias -> keys.add(NAME + alias + at));
        if (!name.nickname().isEmpty()) {
            keys.add(NICKNAME + name.nickname() + at);
            keys.add(NAME + name.nickname() + at);
        }
    }

    static String nameKey(String whole) {
        return NAME + whole;
    }

    static String nicknameKey(String nickname) {
        return NICKNAME + nickname;
    }

    static String readingKey(String reading) {
        return READING + reading;
    }
}
