package app.renmai.ui.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.shared.Refusal;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.collaboration.Work;
import app.renmai.service.contact.ContactDetails;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.desk.Times;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.OrganizationNames;
import app.renmai.ui.people.PersonField;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps a collaboration, or changes one: a title is enough. */
public final class WorkSheet extends OverSheet {
    private static final double PART = 150;

    private final Collaboration before;
    private final TextField title = new TextField();
    private final TextField goal = new TextField();
    private final TextField own = new TextField();
    private final TextField starts = new TextField();
    private final TextField ends = new TextField();
    private final TextField places = new TextField();
    private final CheckBox significant = new CheckBox();
    private final VBox people = new VBox(6);
    private final List<PersonRow> rows = new ArrayList<>();

    /** Somebody, as what, and what they said, which stays. */
    private record PersonRow(PersonField person, TextField part, String said) {}

    private WorkSheet(Desk desk, Collaboration before, boolean fresh) {
        super(
                desk,
                "work-sheet",
                desk.text(fresh ? "collaboration.new.title" : "collaboration.edit.title"),
                fresh ? desk.text("collaboration.new.about") : before.title(),
                desk.text(fresh ? "collaboration.new.save" : "collaboration.edit.save"));
        this.before = before;
        field(title, "work-title", "collaboration.title", "collaboration.title.prompt");
        row(desk.text("collaborations.column.with"), people);
        field(own, "work-own", "collaboration.own-part", "collaboration.own-part.prompt");
        field(places, "work-places", "collaboration.places", "collaboration.places.prompt");
        OrganizationNames.propose(desk, places);
        field(goal, "work-goal", "collaboration.goal", "collaboration.goal.prompt");
        starts.setId("work-starts");
        starts.setPromptText(desk.text("collaboration.starts.prompt"));
        ends.setId("work-ends");
        ends.setPromptText(desk.text("collaboration.ends.prompt"));
        ends.setAccessibleText(desk.text("collaboration.ends"));
        HBox days = new HBox(8, starts, ends);
        starts.setAccessibleText(desk.text("collaboration.starts"));
        HBox.setHgrow(starts, Priority.ALWAYS);
        HBox.setHgrow(ends, Priority.ALWAYS);
        row(desk.text("collaboration.days"), days);
        significant.setText(desk.text("collaboration.significant.check"));
        significant.setId("work-significant");
        significant.setWrapText(true);
        row("", significant);
        title.setText(before.title());
        goal.setText(before.goal());
        own.setText(before.ownPart());
        starts.setText(shown(before.starts()));
        ends.setText(shown(before.ends()));
        significant.setSelected(before.significant());
    }

    private String shown(@Nullable PartialDate date) {
        return date == null ? "" : desk().times().inPart(date);
    }

    private void field(TextField field, String id, String label, String prompt) {
        field.setId(id);
        field.setPromptText(desk().text(prompt));
        row(desk().text(label), field);
    }

    /** Asks for a new one. */
    public static void open(Desk desk) {
        of(desk, "", List.of(), "");
    }

    /** Asks for a new one with somebody. */
    public static void open(Desk desk, ContactName contact) {
        of(desk, "", List.of(contact), "");
    }

    /**
     * Asks for a new one with a contact and where they work now.
     *
     * @param title what it may be called
     */
    public static void open(Desk desk, long contactId, String title) {
        desk.after(
                desk.services().contacts().details(contactId),
                found -> found.ifPresent(details -> of(desk, title, details)));
    }

    private static void of(Desk desk, String title, ContactDetails details) {
        Contact contact = details.contact();
        of(
                desk,
                title,
                List.of(new ContactName(contact.id(), contact.name())),
                details.currentPosition().map(Position::organizationName).orElse(""));
    }

    private static void of(
            Desk desk, String title, List<ContactName> contacts, String organization) {
        WorkSheet sheet =
                new WorkSheet(
                        desk, Collaboration.titled(title, desk.services().clock().instant()), true);
        contacts.forEach(contact -> sheet.person(contact, "", ""));
        sheet.person(null, "", "");
        sheet.places.setText(organization);
        sheet.open();
    }

    /** Asks what is to be otherwise with one that is kept. */
    public static void edit(Desk desk, Work work) {
        WorkSheet sheet = new WorkSheet(desk, work.collaboration(), false);
        for (Collaborator each : work.collaborators()) {
            sheet.person(work.names().get(each.contactId()), each.part(), each.said());
        }
        sheet.person(null, "", "");
        sheet.places.setText(String.join("; ", work.organizationNames()));
        sheet.open();
    }

    private void person(@Nullable ContactName who, String part, String said) {
        TextField as = new TextField(part);
        as.setPromptText(desk().text("collaboration.part.prompt"));
        as.setAccessibleText(desk().text("collaboration.part.prompt"));
        as.setMinWidth(PART);
        as.setPrefWidth(PART);
        as.setId("work-part-" + rows.size());
        PersonField field =
                new PersonField(
                        desk(),
                        desk().text("collaboration.with.prompt"),
                        Set.of(),
                        _ -> {
                            as.requestFocus();
                            spare();
                        });
        field.setId("work-person-" + rows.size());
        field.show(who);
        HBox.setHgrow(field, Priority.ALWAYS);
        rows.add(new PersonRow(field, as, said));
        people.getChildren().add(new HBox(8, field, as));
    }

    /** There is always room for one more. */
    private void spare() {
        if (!rows.getLast().person().getText().isBlank()) {
            person(null, "", "");
        }
    }

    @Override
    protected void save() {
        Optional<PartialDate> from = read(starts);
        Optional<PartialDate> to = read(ends);
        List<Collaborator> with = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (PersonRow row : rows) {
            if (row.person().getText().isBlank()) {
                continue;
            }
            Optional<ContactName> who = row.person().person();
            if (who.isEmpty()) {
                refuse(desk().text("collaboration.with.nobody", row.person().getText().strip()));
                row.person().requestFocus();
                return;
            }
            if (!seen.add(who.get().id())) {
                refuse(desk().text("collaboration.problem.twice"));
                row.person().requestFocus();
                return;
            }
            with.add(new Collaborator(who.get().id(), row.part().getText().strip(), row.said()));
        }
        if (title.getText().isBlank()) {
            refuse(desk().text("collaboration.problem.title"));
            title.requestFocus();
        } else if (from.isEmpty() && !starts.getText().isBlank()) {
            refuse(desk().text("collaboration.day.unclear", starts.getText().strip()));
            starts.requestFocus();
        } else if (to.isEmpty() && !ends.getText().isBlank()) {
            refuse(desk().text("collaboration.day.unclear", ends.getText().strip()));
            ends.requestFocus();
        } else {
            keep(from.orElse(null), to.orElse(null), with);
        }
    }

    private static Optional<PartialDate> read(TextField field) {
        return Times.readInPart(field.getText());
    }

    private void keep(
            @Nullable PartialDate from, @Nullable PartialDate to, List<Collaborator> with) {
        try {
            Collaborations.days(from, to);
        } catch (Refusal problem) {
            refuse(
                    from == null || to == null
                            ? desk().text(problem.key())
                            : desk().text(problem.key(), shown(from), shown(to)));
            ends.requestFocus();
            return;
        }
        Collaboration changed =
                new Collaboration(
                        before.id(),
                        before.uid(),
                        title.getText().strip(),
                        goal.getText().strip(),
                        own.getText().strip(),
                        from,
                        to,
                        before.result(),
                        before.resultWords(),
                        significant.isSelected(),
                        before.notes(),
                        before.createdAt(),
                        before.updatedAt());
        List<String> names = Arrays.asList(places.getText().split("[;；]"));
        whenDone(
                desk().services().value().collaborations().save(changed, with, names),
                id -> {
                    if (before.id() == 0) {
                        desk().navigator().open(new Route.Collaboration(id));
                    }
                    desk().inWindow()
                            .toasts()
                            .undoable(
                                    desk().text(
                                                    before.id() == 0
                                                            ? "collaboration.added"
                                                            : "collaboration.changed",
                                                    changed.title()));
                });
    }

    @Override
    protected Node first() {
        return title;
    }
}
