package app.renmai.ui.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Wording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a collaboration is told, in the window and on the command line.
 *
 * @param wording the language
 */
public record WorkWords(Wording wording) {
    /** A stage in a word or two. */
    public String stage(Stage stage) {
        return wording.text("collaboration.stage." + stage.code());
    }

    /** A day, or as much of it as is known; a dash when nothing is. */
    public String day(@Nullable PartialDate date) {
        return date == null
                ? "–"
                : date.toLocalDate()
                        .map(wording.times()::day)
                        .orElseGet(() -> wording.times().inPart(date));
    }

    /** Who took part. */
    public String people(Work work) {
        return work.people().stream()
                .map(person -> wording.names().pair(person.name()).main())
                .collect(Collectors.joining(comma()));
    }

    /** Which organizations took part. */
    public String organizations(Work work) {
        return String.join(comma(), work.organizationNames());
    }

    private String comma() {
        return wording.messages().chinese() ? "、" : ", ";
    }

    /** From when to when; empty when neither is known. */
    public String span(Collaboration it) {
        if (it.starts() == null && it.ends() == null) {
            return "";
        }
        boolean open = it.result() == Collaboration.Result.OPEN;
        if (it.ends() == null) {
            return wording.text("collaboration.since", day(it.starts()));
        }
        return it.starts() == null
                ? wording.text("collaboration.until", day(it.ends()))
                : wording.text(
                        open ? "collaboration.span.open" : "collaboration.span",
                        day(it.starts()),
                        day(it.ends()));
    }

    /** What stands under the title: organizations, from when to when, how it stands. */
    public String subtitle(Work work) {
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                organizations(work),
                                span(work.collaboration()),
                                stage(work.stage(wording.times().today()))));
        if (work.collaboration().significant()) {
            parts.add(wording.text("collaboration.significant"));
        }
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }
}
