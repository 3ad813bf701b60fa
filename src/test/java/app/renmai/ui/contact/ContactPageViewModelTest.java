package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Relation;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.ContactDetails;
import app.renmai.store.Op;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.text.NameOrder;
import app.renmai.ui.FxTest;
import app.renmai.ui.command.Commands;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Overlays;
import app.renmai.ui.desk.Sheets;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.Toasts;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.navigation.Navigator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the page shows and changes, over a real workspace and without a window. */
class ContactPageViewModelTest extends FxTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private Desk desk;
    private ContactPageViewModel model;
    private long id;

    @BeforeEach
    void open() {
        openWorkspace();
        Messages messages = new Messages(Locale.ENGLISH);
        desk =
                new Desk(
                        services,
                        messages,
                        new Names(messages, NameOrder.BY_SCRIPT),
                        new Times(messages, services.clock(), ZONE),
                        recording(Navigator.class),
                        new Commands(),
                        recording(Overlays.class),
                        recording(Toasts.class),
                        recording(Sheets.class),
                        () -> this.desk);
        id =
                services.contacts()
                        .add(Contact.named(PersonName.of("陈", "博"), NOW), List.of(), "清禾食品", "品牌总监")
                        .join();
        model = new ContactPageViewModel(desk, id);
        onFx(
                () -> {
                    model.show();
                    return true;
                });
        await("loaded", () -> model.stateProperty().get() == Presence.THERE);
    }

    /** Notes what is called, with its first argument. */
    private <T> T recording(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            Object first = arguments == null ? "" : arguments[0];
                            calls.add((method.getName() + " " + first).strip());
                            return method.getReturnType() == boolean.class ? false : null;
                        }));
    }

    private ContactDetails shown() {
        return onFx(() -> model.detailsProperty().get().orElseThrow());
    }

    private void act(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    private long steps() {
        long steps = 0;
        while (workspace.undo().join().isPresent()) {
            steps++;
        }
        return steps;
    }

    @Test
    void nameAndFormOfAddressAreOneStep() {
        PersonName whole = new PersonName("陈", "", "博", "", "", "小博", "Chen Bo");
        act(() -> model.rename(whole, "陈总"));
        await("renamed", () -> shown().contact().name().equals(whole));
        assertThat(shown().contact().addressAs()).isEqualTo("陈总");
        workspace.undo().join();
        await("as before", () -> shown().contact().addressAs().isEmpty());
        assertThat(shown().contact().name()).isEqualTo(PersonName.of("陈", "博"));
    }

    @Test
    void everyPartIsAddedInAStepOfItsOwn() {
        act(() -> model.addPoint(PointReader.read("+86 138 0000 1104").orElseThrow()));
        await("a point", () -> shown().points().size() == 1);
        act(
                () ->
                        model.savePosition(
                                new Position(
                                        0,
                                        null,
                                        "北桔茶",
                                        "市场总监",
                                        "",
                                        PartialDate.ofMonth(2023, 6),
                                        PartialDate.ofMonth(2025, 7),
                                        true)));
        await("a position", () -> shown().positions().size() == 2);
        act(() -> model.saveDate(ImportantDate.birthday(PartialDate.ofMonthDay(3, 8))));
        await("a date", () -> shown().dates().size() == 1);
        act(() -> model.tag("#campus"));
        await("a tag", () -> shown().tags().size() == 1);
        assertThat(shown().currentPosition().orElseThrow().title()).isEqualTo("品牌总监");
        assertThat(steps()).isEqualTo(5);
    }

    @Test
    void onePointIsPreferredAtMost() {
        act(() -> model.addPoint(ContactPoint.email("bo@qinghe.example", "").withPreferred(true)));
        await("an address", () -> shown().points().size() == 1);
        act(() -> model.addPoint(ContactPoint.phone("+86 138 0000 1104", "")));
        await("a number", () -> shown().points().size() == 2);
        ContactPoint phone = shown().points().getLast();
        act(() -> model.editPoint(phone.withPreferred(true)));
        await("the number comes first", () -> shown().points().getFirst().id() == phone.id());
        assertThat(shown().points()).filteredOn(ContactPoint::preferred).hasSize(1);
    }

    @Test
    void aKeptPromiseLeavesAndCanComeBack() {
        act(
                () ->
                        model.savePromise(
                                new Commitment(0, id, null, Owner.ME, "Plan", FRIDAY, null, NOW)));
        await("a promise", () -> model.openProperty().get().promises().size() == 1);
        Commitment promise =
                onFx(() -> model.openProperty().get().promises().getFirst().commitment());
        act(() -> model.keep(promise));
        await("kept", () -> model.openProperty().get().promises().isEmpty());
        await("told", () -> calls.contains("undoable Kept: Plan"));
        workspace.undo().join();
        await("open again", () -> model.openProperty().get().promises().size() == 1);
    }

    @Test
    void aReminderIsPutOff() {
        act(() -> model.saveReminder(new Reminder(0, id, null, "Ask for news", FRIDAY, null, NOW)));
        await("a reminder", () -> model.openProperty().get().reminders().size() == 1);
        Reminder reminder = onFx(() -> model.openProperty().get().reminders().getFirst());
        act(() -> model.snooze(reminder, FRIDAY.plusDays(3)));
        await(
                "later",
                () ->
                        model.openProperty()
                                .get()
                                .reminders()
                                .getFirst()
                                .due()
                                .equals(FRIDAY.plusDays(3)));
        await("told", () -> calls.contains("undoable Put off to Mon 23 Nov"));
    }

    @Test
    void aDeletedContactIsGoneAndThePageIsLeft() {
        act(model::delete);
        await("gone", () -> model.stateProperty().get() == Presence.GONE);
        await("left", () -> calls.contains("back"));
        workspace.undo().join();
        await("there again", () -> model.stateProperty().get() == Presence.THERE);
    }

    @Test
    void theCardHoldsTheName() {
        assertThat(model.card().join().orElseThrow())
                .startsWith("BEGIN:VCARD")
                .contains("VERSION:4.0", "N:陈;博", "ORG:清禾食品");
    }

    @Test
    void relationsAndKeptFieldsAreChangedInStepsThatCanBeUndone() {
        workspace
                .run(
                        Op.IMPORT,
                        "",
                        tx -> KeptFieldStore.insert(tx, id, KeptField.of("ldif", "uid", "cb"), 0))
                .join();
        await("kept", () -> onFx(() -> model.extrasProperty().get().kept().size()) == 1);
        act(() -> model.saveRelation(new Relation(0, null, "林芳", "assistant")));
        await("added", () -> relations().size() == 1);
        Relation added = relations().getFirst();
        act(() -> model.saveRelation(new Relation(added.id(), null, "林芳", "colleague")));
        await("changed", () -> relations().getFirst().kind().equals("colleague"));
        act(() -> model.deleteRelation(relations().getFirst()));
        await("deleted", () -> relations().isEmpty());
        KeptField field = onFx(() -> model.extrasProperty().get().kept().getFirst());
        act(() -> model.deleteKept(field));
        await("none kept", () -> onFx(() -> model.extrasProperty().get().kept().isEmpty()));
        assertThat(calls).contains("undoable Removed the relation", "undoable Removed uid");
        workspace.undo().join();
        workspace.undo().join();
        await("as before", () -> relations().size() == 1);
        assertThat(relations().getFirst().name()).isEqualTo("林芳");
        assertThat(onFx(() -> model.extrasProperty().get().kept())).hasSize(1);
    }

    private List<Relation> relations() {
        return onFx(() -> model.extrasProperty().get().relations());
    }
}
