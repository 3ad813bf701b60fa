package app.renmai.ui.pitch;

import app.renmai.model.activity.Commitment;
import app.renmai.model.contact.Position;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.pitch.Placeholders;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.pitch.ContactNotesViewModel.Notes;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the contact, to look at while writing. */
final class ContactNotesView extends VBox {
    private final Desk desk;
    private final PitchText text;

    ContactNotesView(Desk desk, ContactNotesViewModel model) {
        this.desk = desk;
        this.text = new PitchText(desk);
        setId("pitch-notes");
        getStyleClass().add("pitch-notes-box");
        model.notesProperty().subscribe(this::show);
    }

    private void show(Optional<Notes> known) {
        getChildren().clear();
        known.ifPresent(this::fill);
    }

    private void fill(Notes notes) {
        Label heading = new Label(desk.text("pitch.notes"));
        heading.getStyleClass().add("section");
        getChildren().add(heading);
        ContactDetails contact = notes.contact();
        contact.currentPosition().ifPresent(held -> fact("position", List.of(position(held))));
        String addressed = contact.contact().addressAs();
        fact(
                "address-as",
                List.of(
                        addressed.isBlank()
                                ? new Line(
                                        Placeholders.values(contact, Map.of())
                                                .getOrDefault(Placeholders.ADDRESS_AS, ""),
                                        desk.text("pitch.notes.address-as.unsaid"))
                                : new Line(addressed, "")));
        fact("how-met", lines(contact.contact().howMet()));
        fact("talks", notes.talks().stream().map(this::talk).toList());
        fact("promises", notes.promises().stream().map(this::promise).toList());
        fact("pitches", notes.pitches().stream().map(this::pitch).toList());
        fact("remarks", lines(contact.contact().notes()));
        if (notes.talks().isEmpty()) {
            fact("talks", List.of(new Line(desk.text("pitch.notes.no-talks"), "")));
        }
    }

    /** A fact in one or two lines; the second says from where or when. */
    private record Line(String main, String source) {}

    private static List<Line> lines(String words) {
        return words.isBlank() ? List.of() : List.of(new Line(words.strip(), ""));
    }

    private static Line position(Position held) {
        return held.title().isEmpty()
                ? new Line(held.organizationName(), held.department())
                : new Line(held.title(), held.organizationName());
    }

    private Line talk(TimelineEntry.Talk talk) {
        String kind = desk.text("interaction.kind." + talk.interaction().kind().code());
        String summary = talk.interaction().summary();
        String day = text.day(talk.at());
        return summary.isBlank()
                ? new Line(kind, day)
                : new Line(summary, desk.text("pitch.notes.talk.source", kind, day));
    }

    private Line promise(Commitment promise) {
        boolean mine = promise.owedBy() == Commitment.Owner.ME;
        String owed = desk.text(mine ? "pitch.notes.i-owe" : "pitch.notes.they-owe");
        return new Line(
                promise.promise(),
                promise.due() == null
                        ? owed
                        : desk.text("pitch.notes.due", owed, desk.times().weekday(promise.due())));
    }

    private Line pitch(Pitch pitch) {
        String words = text.quoted(pitch);
        String standing = text.standing(pitch, 0);
        return new Line(
                text.title(pitch, Map.of()),
                words.isEmpty() ? standing : desk.text("pitch.notes.words", standing, words));
    }

    private void fact(String code, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Label name = new Label(desk.text("pitch.notes." + code));
        name.getStyleClass().add("small");
        List<Label> labels = new ArrayList<>(List.of(name));
        for (Line line : lines) {
            labels.add(label(line.main(), "note-main"));
            if (!line.source().isBlank()) {
                Label source = label(line.source(), "small");
                source.setPadding(new Insets(0, 0, 5, 0));
                labels.add(source);
            }
        }
        VBox fact = new VBox(1);
        fact.getStyleClass().addAll("pitch-fact", "rule-below");
        fact.getChildren().setAll(labels);
        getChildren().add(fact);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
