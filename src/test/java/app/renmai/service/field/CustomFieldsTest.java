package app.renmai.service.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.organization.Organization;
import app.renmai.model.view.Condition;
import app.renmai.model.view.SavedView;
import app.renmai.model.view.ViewRule;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.contact.Contacts;
import app.renmai.service.field.CustomFields.Changed;
import app.renmai.service.field.CustomFields.Counted;
import app.renmai.service.field.CustomFields.Wrong;
import app.renmai.service.organization.Organizations;
import app.renmai.service.view.SavedViews;
import app.renmai.store.Workspace;
import app.renmai.ui.SetClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Fields in a workspace: what is stored, found, asked for, and undone, also after a restart. */
class CustomFieldsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private CustomFields fields;
    private Contacts contacts;
    private ContactList list;
    private long bo;
    private long yue;

    @BeforeEach
    void open() {
        start();
        bo = person("陈", "博");
        yue = person("林", "悦");
    }

    private void start() {
        workspace =
                Workspace.open(dir.resolve("workspace"), new SetClock(NOW, ZONE), Runnable::run);
        fields = new CustomFields(workspace);
        contacts = new Contacts(workspace);
        list = new ContactList(workspace, ZONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(contacts.add(contact, List.of(), "", ""));
    }

    private CustomField field(String name, Kind kind, String... choices) {
        CustomField draft = CustomField.of(Target.CONTACT, name, kind, List.of(choices));
        Workspace.await(fields.add(draft));
        return named(name);
    }

    private List<CustomField> all() {
        return Workspace.await(fields.all());
    }

    private CustomField named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private String value(CustomField field, long owner) {
        return Workspace.await(fields.of(field.target(), owner)).of(field);
    }

    private void put(CustomField field, long owner, String typed) {
        Workspace.await(fields.put(field, owner, typed));
    }

    private Changed change(CustomField draft) {
        return Workspace.await(fields.change(draft));
    }

    private void undo() {
        Workspace.await(workspace.undo());
    }

    private List<Long> found(String filter) {
        return Workspace.await(list.find(filter, Order.NAME, false)).stream()
                .map(ContactRow::id)
                .toList();
    }

    @Test
    void aRemovedFieldTakesItsValuesAlongAndComesBackWithThemAfterARestart() {
        CustomField town = field("Home town", Kind.TEXT);
        put(town, bo, "成都");
        put(town, yue, "上海");
        assertThat(Workspace.await(fields.counted())).containsExactly(new Counted(town, 2));
        Workspace.await(fields.remove(town));
        assertThat(all()).isEmpty();
        workspace.close();
        start();
        undo();
        assertThat(value(town, bo)).isEqualTo("成都");
        assertThat(value(town, yue)).isEqualTo("上海");
        Workspace.await(workspace.redo());
        assertThat(all()).isEmpty();
    }

    @Test
    void aContactAndAnOrganizationTakeTheirValuesAlongAndUndoBringsThemBack() {
        CustomField town = field("Home town", Kind.TEXT);
        put(town, bo, "成都");
        Workspace.await(contacts.delete(List.of(bo), "x"));
        assertThat(Workspace.await(fields.counted())).containsExactly(new Counted(town, 0));
        undo();
        assertThat(value(town, bo)).isEqualTo("成都");
        Organizations organizations = new Organizations(workspace);
        long raffles = Workspace.await(organizations.add(Organization.named("Raffles", NOW)));
        CustomField tier = CustomField.of(Target.ORGANIZATION, "Home town", Kind.TEXT, List.of());
        Workspace.await(fields.add(tier));
        CustomField stored = all().getLast();
        put(stored, raffles, "A");
        Workspace.await(organizations.delete(List.of(raffles), "x"));
        undo();
        assertThat(value(stored, raffles)).isEqualTo("A");
    }

    @Test
    void whatIsWrongWithAFieldIsToldBeforeItIsStored() {
        CustomField town = field("Home town", Kind.TEXT);
        assertThat(wrong(" ", Kind.TEXT)).contains(Wrong.NAMELESS);
        assertThat(wrong("HOME  town", Kind.TEXT)).contains(Wrong.TAKEN);
        assertThat(wrong("x".repeat(201), Kind.TEXT)).contains(Wrong.LONG);
        assertThat(wrong("Tier", Kind.CHOICE, " ")).contains(Wrong.CHOICELESS);
        assertThat(wrong("Tier", Kind.CHOICE, "A")).isEmpty();
        assertThat(CustomFields.wrong(all(), town)).isEmpty();
        CustomField elsewhere =
                CustomField.of(Target.ORGANIZATION, "Home town", Kind.TEXT, List.of());
        assertThat(CustomFields.wrong(all(), elsewhere)).isEmpty();
    }

    private java.util.Optional<Wrong> wrong(String name, Kind kind, String... choices) {
        return CustomFields.wrong(
                all(), CustomField.of(Target.CONTACT, name, kind, List.of(choices)));
    }

    @Test
    void aKindChangesOnlyWhereNoValueLosesAnything() {
        CustomField code = field("Code", Kind.TEXT);
        put(code, bo, "12,500");
        put(code, yue, "007");
        CustomField asNumber =
                new CustomField(code.id(), code.target(), "Code", Kind.NUMBER, List.of());
        assertThat(change(asNumber)).isEqualTo(new Changed(1, "007"));
        assertThat(named("Code").kind()).isEqualTo(Kind.TEXT);
        put(code, yue, "7");
        assertThat(change(asNumber)).isEqualTo(Changed.DONE);
        assertThat(value(code, bo)).isEqualTo("12500");
        undo();
        assertThat(value(code, bo)).isEqualTo("12,500");
        assertThat(named("Code").kind()).isEqualTo(Kind.TEXT);
        CustomField asChoice =
                new CustomField(code.id(), code.target(), "Code", Kind.CHOICE, List.of("9"));
        assertThat(change(asChoice)).isEqualTo(Changed.DONE);
        assertThat(named("Code").choices()).containsExactly("9", "12,500", "7");
    }

    @Test
    void aChoiceThatIsRenamedTakesItsValuesAlongAndOneTakenAwayLeavesThem() {
        CustomField tier = field("Tier", Kind.CHOICE, "Gold", "Silver", "gold ");
        assertThat(tier.choices()).containsExactly("Gold", "Silver");
        put(tier, bo, "gold");
        change(tier.withChoices(List.of("Best", "Silver")));
        assertThat(value(tier, bo)).isEqualTo("Best");
        change(tier.withChoices(List.of("Silver")));
        assertThat(value(tier, bo)).isEqualTo("Best");
        put(named("Tier"), bo, "Best");
        assertThat(FieldValues.read(named("Tier"), "Best"))
                .isEqualTo(new FieldValue.Refused(FieldValue.Problem.CHOICE));
        assertThat(value(tier, bo)).isEqualTo("Best");
    }

    @Test
    void fieldsMoveAmongThoseOfTheirTarget() {
        field("A", Kind.TEXT);
        field("B", Kind.TEXT);
        CustomField c = field("C", Kind.TEXT);
        Workspace.await(fields.move(c, -1));
        assertThat(all()).extracting(CustomField::name).containsExactly("A", "C", "B");
        Workspace.await(fields.move(c, -9));
        assertThat(all()).extracting(CustomField::name).containsExactly("C", "A", "B");
        undo();
        assertThat(all()).extracting(CustomField::name).containsExactly("A", "C", "B");
    }

    @Test
    void theListFindsAndSortsByValuesAndKeepsUpWithThem() {
        assertThat(found("chengdu")).isEmpty();
        CustomField town = field("Home town", Kind.TEXT);
        CustomField budget = field("Budget", Kind.NUMBER);
        put(town, bo, "Chengdu");
        put(budget, bo, "1000");
        put(budget, yue, "200");
        assertThat(found("chengdu")).containsExactly(bo);
        assertThat(Workspace.await(list.find("", Order.of(budget), false)))
                .extracting(ContactRow::id)
                .containsExactly(yue, bo);
        put(town, bo, "");
        assertThat(found("chengdu")).isEmpty();
        undo();
        assertThat(found("chengdu")).containsExactly(bo);
        Workspace.await(fields.remove(town));
        assertThat(found("chengdu")).isEmpty();
    }

    @Test
    void aViewFollowsItsFieldAndForgetsItWhileItIsGone() {
        CustomField budget = field("Budget", Kind.NUMBER);
        put(budget, bo, "1000");
        SavedViews views = new SavedViews(workspace, list);
        Condition rich = new Condition.HasField(budget, Condition.Test.GREATER, List.of("500"));
        long id = Workspace.await(views.add("Rich", new ViewRule(false, List.of(rich))));
        assertThat(Workspace.await(views.counted()).getFirst().count()).isEqualTo(1);
        change(budget.withName("Means"));
        assertThat(rule(views, id))
                .isEqualTo(
                        new ViewRule(
                                false,
                                List.of(
                                        new Condition.HasField(
                                                budget.withName("Means"),
                                                Condition.Test.GREATER,
                                                List.of("500")))));
        Workspace.await(fields.remove(budget));
        assertThat(rule(views, id)).isEqualTo(ViewRule.EVERYBODY);
        undo();
        assertThat(rule(views, id).isEmpty()).isFalse();
    }

    private static ViewRule rule(SavedViews views, long id) {
        return Workspace.await(views.find(id)).map(SavedView::rule).orElseThrow();
    }
}
