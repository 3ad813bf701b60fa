package app.renmai.ui.log;

import app.renmai.ui.desk.Desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a form will save, in words: 1 meeting, 2 promises, 1 reminder. */
final class SavedWords {
    private SavedWords() {}

    static String of(Desk desk, LogForm form) {
        List<String> parts = new ArrayList<>();
        parts.add(desk.text("log.saves.kind." + form.kindProperty().get().code()));
        add(parts, desk, "log.saves.needs", form.needed().size());
        add(parts, desk, "log.saves.offers", form.offered().size());
        add(parts, desk, "log.saves.promises", form.written().size());
        Optional<NextStep> step = form.nextStep();
        if (step.filter(each -> each.when().from() != null).isPresent()) {
            parts.add(desk.text("log.saves.meeting"));
        }
        if (step.flatMap(NextStep::reminder).isPresent()) {
            parts.add(desk.text("log.saves.reminder"));
        }
        add(parts, desk, "log.saves.files", form.files().size());
        add(
                parts,
                desk,
                "log.saves.newcomers",
                (int) form.people().stream().filter(Person::newcomer).count());
        String key = form.plannedProperty().get() ? "log.plans" : "log.saves";
        return desk.text(key, String.join(desk.messages().chinese() ? "、" : ", ", parts));
    }

    private static void add(List<String> parts, Desk desk, String key, int count) {
        if (count > 0) {
            parts.add(desk.text(key, count));
        }
    }
}
