package app.renmai.exchange.monica;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares what was read with what was written into a fixture by hand. */
final class MonicaTruth {
    private static final Map<String, Interaction.Kind> KINDS =
            Map.of(
                    "call", Interaction.Kind.CALL,
                    "activity", Interaction.Kind.MEETING,
                    "conversation", Interaction.Kind.MESSAGE);

    private MonicaTruth() {}

    @SuppressWarnings("unchecked")
    static void compare(String path, ImportedFile file) {
        Map<String, Object> truth =
                (Map<String, Object>)
                        ((Map<String, Object>) Fixtures.truth().get(path)).get("truth");
        List<Map<String, Object>> people = (List<Map<String, Object>>) truth.get("people");
        assertThat(file.contacts()).hasSize((Integer) truth.get("contacts"));
        for (int i = 0; i < people.size(); i++) {
            compare(people.get(i), file.contacts().get(i));
        }
        List<String> notes =
                people.stream()
                        .map(person -> person.get("note"))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList();
        assertThat(Stream.concat(dated(file), undated(file))).containsExactlyElementsOf(notes);
        Map<Interaction.Kind, Integer> wanted = new HashMap<>();
        int dated = (int) dated(file).count();
        if (dated > 0) {
            wanted.put(Interaction.Kind.NOTE, dated);
        }
        ((Map<String, Integer>) truth.get("interactions"))
                .forEach((kind, count) -> wanted.put(KINDS.get(kind), count));
        Map<Interaction.Kind, Integer> found = new HashMap<>();
        file.timeline().interactions().forEach(each -> found.merge(each.kind(), 1, Integer::sum));
        assertThat(found).isEqualTo(wanted);
    }

    private static Stream<String> dated(ImportedFile file) {
        return file.timeline().interactions().stream()
                .filter(each -> each.kind() == Interaction.Kind.NOTE)
                .map(each -> each.body().isEmpty() ? each.summary() : each.body());
    }

    private static Stream<String> undated(ImportedFile file) {
        return file.contacts().stream().map(ImportedContact::notes).filter(note -> !note.isEmpty());
    }

    private static void compare(Map<String, Object> wanted, ImportedContact found) {
        assertThat(found.name().family()).isEqualTo(wanted.get("family"));
        assertThat(found.name().given()).isEqualTo(wanted.get("given"));
        assertThat(values(found, Kind.PHONE)).isEqualTo(wanted.get("tel"));
        assertThat(values(found, Kind.EMAIL)).isEqualTo(wanted.get("email"));
        assertThat(found.positions().stream().map(p -> p.organizationName()).toList())
                .isEqualTo(wanted.get("org"));
        assertThat(found.positions().stream().map(p -> p.title()).toList())
                .isEqualTo(wanted.get("title"));
        String birthday = wanted.get("bday") == null ? "" : wanted.get("bday").toString();
        String age = wanted.containsKey("age_based") ? "" + wanted.get("age_based") : birthday;
        assertThat(
                        found.dates().stream()
                                .map(
                                        date ->
                                                date.date()
                                                        .toString()
                                                        .replaceFirst("(..)-(..)$", "$1$2"))
                                .findFirst()
                                .orElse(""))
                .isEqualTo(age);
    }

    private static List<String> values(ImportedContact contact, Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }
}
