package app.renmai.exchange.ical;

import com.ibm.icu.util.TimeZone;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time zones that a calendar names: by the names of the tz database, by Windows' names, by
 * names inside a path, by an offset in the name, or as the calendar describes them itself.
 */
final class IcalZones {
    private static final Pattern WITH_OFFSET =
            Pattern.compile("(?i).*?(?:GMT|UTC)\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?(?:\\D.*)?");

    /** Names that stand in no list, of Lotus Notes and of Windows in Chinese. */
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("eastern", "America/New_York"),
                    Map.entry("central", "America/Chicago"),
                    Map.entry("mountain", "America/Denver"),
                    Map.entry("pacific", "America/Los_Angeles"),
                    Map.entry("eastern time (us & canada)", "America/New_York"),
                    Map.entry("central time (us & canada)", "America/Chicago"),
                    Map.entry("mountain time (us & canada)", "America/Denver"),
                    Map.entry("pacific time (us & canada)", "America/Los_Angeles"),
                    Map.entry("china", "Asia/Shanghai"),
                    Map.entry("beijing, chongqing, hong kong, urumqi", "Asia/Shanghai"),
                    Map.entry("beijing, chongqing, hong kong sar, urumqi", "Asia/Shanghai"),
                    Map.entry("北京，重庆，香港特别行政区，乌鲁木齐", "Asia/Shanghai"),
                    Map.entry("中国标准时间", "Asia/Shanghai"),
                    Map.entry("中国夏令时", "Asia/Shanghai"),
                    Map.entry("台北标准时间", "Asia/Taipei"),
                    Map.entry("东京标准时间", "Asia/Tokyo"),
                    Map.entry("新加坡标准时间", "Asia/Singapore"),
                    Map.entry("canberra, melbourne, sydney", "Australia/Sydney"),
                    Map.entry("mitteleuropäische zeit", "Europe/Berlin"));

    private final ZoneId home;
    private final LocalDateTime last;
    private final Map<String, IcalComponent> described = new HashMap<>();
    private final Map<String, WallClock> found = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    /**
     * @param home the zone of times without one
     * @param last how far rules are followed
     */
    IcalZones(ZoneId home, LocalDateTime last) {
        this.home = home;
        this.last = last;
    }

    /** Learns the zones a calendar describes; those of the same name that were known are gone. */
    void learn(IcalComponent calendar) {
        for (IcalComponent zone : calendar.parts("VTIMEZONE")) {
            String name = key(zone.text("TZID"));
            described.put(name, zone);
            found.remove(name);
        }
    }

    /** The clock of times that name no zone. */
    WallClock home() {
        return local -> local.atZone(home).toInstant();
    }

    /** The clock of a zone; one nobody knows is that of the user, and is remembered. */
    WallClock named(String name) {
        return found.computeIfAbsent(key(name), _ -> find(name));
    }

    /** The names of zones that nobody knows and the calendar does not describe. */
    Set<String> unknown() {
        return unknown;
    }

    private static String key(String name) {
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }

    private WallClock find(String quoted) {
        String name = quoted.replace("\"", "").strip();
        IcalComponent description = described.get(key(name));
        Optional<ZoneId> zone =
                region(name)
                        .or(
                                () ->
                                        Optional.ofNullable(TimeZone.getIDForWindowsID(name, null))
                                                .flatMap(IcalZones::region));
        if (zone.isEmpty() && description != null) {
            Optional<WallClock> own = ZoneRules.of(description, last);
            if (own.isPresent()) {
                return own.get();
            }
            zone = region(description.text("X-LIC-LOCATION"));
        }
        ZoneId known = zone.or(() -> tail(name)).or(() -> inWords(name)).orElse(null);
        if (known == null) {
            unknown.add(name);
            return home();
        }
        return local -> local.atZone(known).toInstant();
    }

    private static Optional<ZoneId> region(String name) {
        boolean whole = name.indexOf('/') > 0 || List.of("UTC", "GMT", "Z").contains(name);
        if (!whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            // Not a name of the tz database.
            return Optional.empty();
        }
    }

    /** Evolution and others put a path before the name: /softwarestudio.org/Tzfile/Asia/Tokyo. */
    private static Optional<ZoneId> tail(String name) {
        List<String> steps = List.of(name.split("/"));
        for (int i = Math.max(0, steps.size() - 3); i < steps.size() - 1; i++) {
            Optional<ZoneId> zone = region(String.join("/", steps.subList(i, steps.size())));
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> inWords(String name) {
        String bare = name.replaceFirst("^\\([^)]*\\)\\s*", "").toLowerCase(Locale.ROOT);
        String other = OTHERS.get(bare);
        if (other != null) {
            return Optional.of(ZoneId.of(other));
        }
        Matcher matcher = WITH_OFFSET.matcher(name);
        if (matcher.matches()) {
            String minutes = matcher.group(3) == null ? "00" : matcher.group(3);
            return ZoneRules.offset(matcher.group(1) + matcher.group(2) + minutes)
                    .map(offset -> (ZoneId) offset);
        }
        String spelled = TimeZone.getCanonicalID(name);
        return spelled == null ? Optional.empty() : region(spelled);
    }

    /** The clock of an offset, for the times of vCalendar 1.0. */
    static Optional<WallClock> offset(String text) {
        String whole = text.strip().matches("[+-]\\d{1,2}") ? text.strip() + "00" : text.strip();
        return ZoneRules.offset(whole).map(IcalZones::fixed);
    }

    private static WallClock fixed(ZoneOffset offset) {
        return local -> local.toInstant(offset);
    }
}
