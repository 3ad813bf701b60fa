package app.renmai.ui.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a collaboration is told on screen.
 *
 * @param desk the language
 */
record WorkWords(Desk desk) {
    /** A stage in a word or two. */
    String stage(Stage stage) {
        return desk.text("collaboration.stage." + stage.code());
    }

    /** A day as far as it is known; a dash when it is not. */
    String day(@Nullable PartialDate date) {
        return date == null ? "–" : desk.times().inPart(date);
    }

    /** Who took part. */
    String people(Work work) {
        return work.people().stream()
                .map(person -> desk.names().pair(person.name()).main())
                .collect(Collectors.joining(comma()));
    }

    /** Which organizations took part. */
    String organizations(Work work) {
        return String.join(comma(), work.organizationNames());
    }

    private String comma() {
        return desk.messages().chinese() ? "、" : ", ";
    }

    /** From when to when; empty when neither is known. */
    String span(Collaboration it) {
        if (it.starts() == null && it.ends() == null) {
            return "";
        }
        boolean open = it.result() == Collaboration.Result.OPEN;
        if (it.ends() == null) {
            return desk.text("collaboration.since", day(it.starts()));
        }
        return it.starts() == null
                ? desk.text("collaboration.until", day(it.ends()))
                : desk.text(
                        open ? "collaboration.span.open" : "collaboration.span",
                        day(it.starts()),
                        day(it.ends()));
    }

    /** What stands under the title: organizations, from when to when, how it stands. */
    String subtitle(Work work) {
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                organizations(work),
                                span(work.collaboration()),
                                stage(work.stage(desk.times().today()))));
        if (work.collaboration().significant()) {
            parts.add(desk.text("collaboration.significant"));
        }
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }
}
