package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.encoding.Base64Text;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one contact of Monica's into a person; what has no field is kept with them. */
final class MonicaPerson {
    /** The property that holds the bytes of a file, as a data URL. */
    static final String BYTES = "dataUrl";

    private static final int NOTE_SHOWN = 40;

    /** What says something of Monica and nothing of the person. */
    private static final Set<String> OF_MONICA =
            Set.of(
                    "number_of_views",
                    "last_consulted_at",
                    "distant_etag",
                    "avatar.avatar_source",
                    "avatar.has_avatar",
                    "avatar.default_avatar_color",
                    "avatar.avatar_default_url",
                    "avatar.avatar_adorable_uuid",
                    "avatar.avatar_adorable_url",
                    "avatar.avatar_gravatar_url",
                    "avatar.gravatar_url",
                    "avatar.avatar_location",
                    "avatar.avatar_file_name");

    private static final Pattern DATA_URL =
            Pattern.compile("data:([^;,]+)(?:;[^;,]+)*;base64,(.+)", Pattern.DOTALL);

    private final MonicaExport export;
    private final MonicaThing thing;
    private final Unread properties;
    private final Names names;
    private final MonicaTimeline timeline;
    private final Remainder remainder;
    private final List<KeptField> kept = new ArrayList<>();
    private final List<ContactPoint> points = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<ImportantDate> dates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable ImportedPhoto photo;
    private String pictureId = "";

    /** Tells the name of a contact of the same file, or the id itself when it is not there. */
    interface Names {
        String of(String id);
    }

    MonicaPerson(
            MonicaExport export,
            MonicaThing thing,
            Names names,
            MonicaTimeline timeline,
            Remainder remainder) {
        this.export = export;
        this.thing = thing;
        this.properties = new Unread(thing);
        this.names = names;
        this.timeline = timeline;
        this.remainder = remainder;
    }

    /** How a contact of Monica's is called: Chinese names begin with the family name. */
    static String name(MonicaThing contact) {
        String first = contact.text("first_name");
        String middle = contact.text("middle_name");
        String last = contact.text("last_name");
        boolean chinese = (first + last).codePoints().anyMatch(Character::isIdeographic);
        String name =
                chinese
                        ? last + middle + first
                        : (first + " " + middle + " " + last).replaceAll("\\s+", " ");
        return name.isBlank() ? contact.text("nickname") : name.strip();
    }

    /** The person. */
    ImportedContact contact(List<ImportedRelation> relations) {
        PersonName name =
                new PersonName(
                        properties.text("last_name"),
                        properties.text("middle_name"),
                        properties.text("first_name"),
                        "",
                        "",
                        properties.text("nickname"),
                        "");
        position(properties.text("company"), properties.text("job"));
        date("birthdate", Kind.BIRTHDAY, "").ifPresent(dates::add);
        date("deceased_date", Kind.OTHER, "deceased").ifPresent(dates::add);
        Optional<PartialDate> metOn = day("first_met_date");
        String through = properties.text("first_met_through");
        String howMet =
                joined("\n", properties.text("first_met_where"), text("first_met_additional_info"));
        List<String> tags = tags();
        gender();
        picture();
        boolean active = !properties.has("is_active") || properties.flag("is_active");
        if (!active) {
            keep("is_active", "false");
        }
        for (String each : List.of("deceased_reminder", "first_met_reminder")) {
            if (properties.value(each) instanceof Map<?, ?> reminder) {
                part(MonicaReader.thing("reminder", reminder, thing.line()));
            }
        }
        thing.parts().forEach(this::part);
        properties.rest().forEach(this::remain);
        return new ImportedContact(
                thing.line(),
                thing.id(),
                name,
                "",
                points,
                positions,
                dates,
                tags,
                howMet,
                metOn.orElse(null),
                through.isEmpty() ? "" : names.of(through),
                String.join("\n\n", notes),
                new ImportedExtras(kept, relations, photo));
    }

    private String text(String name) {
        return properties.text(name);
    }

    private void keep(String name, String value) {
        kept.add(remainder.keep(name, value));
    }

    private void remain(String name, String value) {
        if (OF_MONICA.contains(name)) {
            remainder.drop(name);
        } else {
            keep(name, value);
        }
    }

    private void position(String company, String job) {
        if (!(company + job).isEmpty()) {
            positions.add(new Position(0, null, company, job, "", null, null, false));
        }
    }

    private Optional<ImportantDate> date(String property, Kind kind, String label) {
        return day(property)
                .map(day -> new ImportantDate(0, kind, label, day, Calendar.GREGORIAN, false));
    }

    /** A date Monica knows in part; one that is none is kept as it is written. */
    private Optional<PartialDate> day(String property) {
        Object written = properties.value(property);
        if (written == null) {
            return Optional.empty();
        }
        Optional<PartialDate> day = MonicaMoment.special(written);
        if (day.isEmpty()) {
            String date =
                    written instanceof Map
                            ? text(MonicaMoment.parts(written), "date")
                            : "" + written;
            keep(property, date);
        } else if (MonicaMoment.isAgeBased(written)) {
            keep(property + ".is_age_based", "true");
        }
        return day;
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (Object tag : properties.list("tags")) {
            String name = tag instanceof Map<?, ?> map ? text(map, "name") : String.valueOf(tag);
            if (!name.isBlank()) {
                tags.add(name.strip());
            }
        }
        return List.copyOf(tags);
    }

    private void gender() {
        String gender = properties.text("gender");
        if (!gender.isEmpty()) {
            keep("gender", export.typeName(gender));
        }
    }

    /** The picture shown in Monica, or the first of their photos. */
    private void picture() {
        String shown =
                thing.properties().get("avatar") instanceof Map<?, ?> avatar
                        ? text(avatar, "avatar_photo")
                        : "";
        List<String> ids = new ArrayList<>();
        if (!shown.isEmpty()) {
            ids.add(shown);
        }
        thing.parts().stream()
                .filter(part -> part.type().equals("photo"))
                .map(MonicaThing::id)
                .forEach(ids::add);
        for (String id : ids) {
            MonicaThing source = export.shared().get(id);
            if (photo == null && source != null) {
                photo = photo(source.text(BYTES)).orElse(null);
                shown = photo == null ? shown : id;
            }
        }
        pictureId = shown;
        if (photo != null) {
            remainder.take(shown);
        }
        if (properties.value("avatar") instanceof Map<?, ?> avatar) {
            MonicaThing.leaves("avatar", avatar).entrySet().stream()
                    .filter(each -> !each.getKey().equals("avatar.avatar_photo"))
                    .filter(each -> !each.getValue().isBlank() && !each.getValue().equals("false"))
                    .forEach(each -> remain(each.getKey(), each.getValue()));
        }
    }

    private static Optional<ImportedPhoto> photo(String dataUrl) {
        Matcher url = DATA_URL.matcher(dataUrl.strip());
        if (!url.matches()) {
            return Optional.empty();
        }
        String type = url.group(1).toLowerCase(Locale.ROOT);
        byte[] bytes = Base64Text.octets(url.group(2));
        return bytes.length == 0 || !type.startsWith("image/")
                ? Optional.empty()
                : Optional.of(new ImportedPhoto(type, bytes));
    }

    private void part(MonicaThing part) {
        switch (part.type()) {
            case "contact_field" -> point(part);
            case "address" -> address(part);
            case "note" ->
                    timeline.note(thing.id(), part).ifPresentOrElse(kept::addAll, () -> note(part));
            case "photo", "document" -> file(part);
            case "occupation" -> occupation(part);
            case "debt", "pet" -> whole(part);
            default -> {
                Optional<List<KeptField>> left = timeline.take(thing.id(), part);
                left.ifPresent(kept::addAll);
                if (left.isEmpty()) {
                    whole(part);
                }
            }
        }
    }

    /** Keeps a thing as it is, a line for each property. */
    private void whole(MonicaThing part) {
        String lines = new Unread(part).lines();
        keep(part.type(), lines.isEmpty() ? part.id() : lines);
    }

    private void point(MonicaThing part) {
        Unread field = new Unread(part);
        String value = field.text("data");
        MonicaThing type = export.types().get(field.text("type"));
        Optional<ContactPoint> point = MonicaPoints.of(value, type);
        point.ifPresent(points::add);
        if (point.isEmpty() && !value.isEmpty()) {
            keep(type == null ? "contact_field" : type.text("name"), value);
        }
        left(part, field, value);
    }

    private void address(MonicaThing part) {
        Unread place = new Unread(part);
        Optional<ContactPoint> address = MonicaPoints.address(place);
        address.ifPresent(points::add);
        if (address.isEmpty()) {
            whole(part);
        } else {
            left(part, place, address.get().value());
        }
    }

    /** A note of which nobody knows when it was written is one of the contact itself. */
    private void note(MonicaThing part) {
        Unread note = new Unread(part);
        String body = note.text("body");
        if (!body.isEmpty()) {
            notes.add(body);
            String written = part.text("created_at");
            if (!written.isEmpty()) {
                keep("note.created_at", written + " " + beginning(body));
            }
        }
        left(part, note, body);
    }

    /** Enough of a text to know it by, in one line. */
    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= NOTE_SHOWN ? line : line.substring(0, NOTE_SHOWN) + "…";
    }

    /** Only the picture comes in; of other files what they are is kept, and their bytes are not. */
    private void file(MonicaThing part) {
        MonicaThing source = export.shared().getOrDefault(part.id(), part);
        if (part.type().equals("photo") && source.id().equals(pictureId) && photo != null) {
            return;
        }
        Unread file = new Unread(source);
        if (!file.text(BYTES).isEmpty()) {
            remainder.drop(part.type() + "." + BYTES);
        }
        String lines = file.lines();
        keep(part.type(), lines.isEmpty() ? part.id() : lines);
    }

    /** A dump of the database knows of more than one work place. */
    private void occupation(MonicaThing part) {
        Unread work = new Unread(part);
        String company = work.text("company");
        String title = work.text("title");
        Optional<PartialDate> from = MonicaMoment.special(work.text("start_date"));
        Optional<PartialDate> to = MonicaMoment.special(work.text("end_date"));
        boolean former = work.has("currently_works_here") && !work.flag("currently_works_here");
        boolean known =
                positions.stream()
                        .anyMatch(
                                each ->
                                        each.organizationName().equals(company)
                                                && each.title().equals(title));
        if (!known && !(company + title).isEmpty()) {
            positions.add(
                    new Position(
                            0,
                            null,
                            company,
                            title,
                            "",
                            from.orElse(null),
                            to.orElse(null),
                            former));
        }
        left(part, work, joined(", ", title, company));
    }

    private void left(MonicaThing part, Unread read, String of) {
        kept.addAll(left(remainder, part.type(), read, of));
    }

    /** Keeps what is left of a thing, with the words by which one knows which thing it was. */
    static List<KeptField> left(Remainder remainder, String type, Unread read, String of) {
        List<KeptField> fields = new ArrayList<>();
        String first = Headline.of(of).summary();
        read.rest()
                .forEach(
                        (path, value) ->
                                fields.add(
                                        remainder.keep(
                                                type + "." + path,
                                                first.isEmpty()
                                                        ? value
                                                        : value + " (" + first + ")")));
        return fields;
    }

    private static String joined(String between, String... parts) {
        return String.join(between, List.of(parts).stream().filter(s -> !s.isEmpty()).toList());
    }
}
