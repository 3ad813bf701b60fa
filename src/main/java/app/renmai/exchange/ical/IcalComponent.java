package app.renmai.exchange.ical;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A part of a calendar between BEGIN and END, with its properties and the parts in it. */
final class IcalComponent {
    private static final String CALENDAR = "VCALENDAR";

    /** Parts that stand in a calendar and never in each other. */
    private static final Set<String> ENTRIES =
            Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE");

    /** Deeper ones are no calendars. */
    private static final int DEEPEST = 16;

    private final String name;
    private final int line;
    private final List<IcalProperty> properties = new ArrayList<>();
    private final List<IcalComponent> parts = new ArrayList<>();
    private boolean cut;

    private IcalComponent(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * The calendars of a file. Entries outside of one make one of their own; a part that is not
     * closed ends where the next one of its rank begins, or with the file.
     */
    static List<IcalComponent> calendars(List<IcalProperty> properties) {
        IcalComponent bare = new IcalComponent(CALENDAR, 1);
        List<IcalComponent> calendars = new ArrayList<>();
        calendars.add(bare);
        Deque<IcalComponent> open = new ArrayDeque<>();
        for (IcalProperty property : properties) {
            String value = property.value().strip().toUpperCase(Locale.ROOT);
            switch (property.name()) {
                case "BEGIN" -> begin(new IcalComponent(value, property.line()), calendars, open);
                case "END" -> end(value, open);
                default -> (open.isEmpty() ? bare : open.element()).properties.add(property);
            }
        }
        open.forEach(part -> part.cut = true);
        return calendars;
    }

    private static void begin(
            IcalComponent part, List<IcalComponent> calendars, Deque<IcalComponent> open) {
        if (part.name.equals(CALENDAR)) {
            open.clear();
            calendars.add(part);
            open.push(part);
            return;
        }
        if (ENTRIES.contains(part.name)) {
            while (!open.isEmpty() && !open.element().name.equals(CALENDAR)) {
                open.pop();
            }
        }
        if (open.size() < DEEPEST) {
            (open.isEmpty() ? calendars.getFirst() : open.element()).parts.add(part);
            open.push(part);
        }
    }

    private static void end(String name, Deque<IcalComponent> open) {
        if (open.stream().anyMatch(part -> part.name.equals(name))) {
            while (!open.pop().name.equals(name)) {
                // What was not closed ends with what is around it.
            }
        }
    }

    String name() {
        return name;
    }

    /** The line it begins on, from 1. */
    int line() {
        return line;
    }

    /** Whether the file ends in it. */
    boolean cut() {
        return cut;
    }

    List<IcalProperty> properties() {
        return properties;
    }

    /** The parts in it that have a name. */
    List<IcalComponent> parts(String wanted) {
        return parts.stream().filter(part -> part.name.equals(wanted)).toList();
    }

    List<IcalComponent> parts() {
        return parts;
    }

    /** The properties with a name. */
    List<IcalProperty> all(String wanted) {
        return properties.stream().filter(property -> property.name().equals(wanted)).toList();
    }

    /** The first property with a name. */
    Optional<IcalProperty> first(String wanted) {
        return properties.stream().filter(property -> property.name().equals(wanted)).findFirst();
    }

    /** The text of the first property with a name, or empty. */
    String text(String wanted) {
        return first(wanted).map(IcalProperty::text).orElse("");
    }

    @Override
    public String toString() {
        return name + " on line " + line;
    }

    /** The value of the first property with a name, or null. */
    @Nullable String value(String wanted) {
        return first(wanted).map(property -> property.value().strip()).orElse(null);
    }
}
