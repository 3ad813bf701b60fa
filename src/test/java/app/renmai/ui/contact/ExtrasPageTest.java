package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;
import app.renmai.service.contact.ContactExtras;
import app.renmai.store.AttachmentFiles.Stored;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.RelationStore;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** What stands on the page of a contact beyond the usual: relations, kept fields, a picture. */
class ExtrasPageTest extends ContactPageCase {
    private long add(String family, String given) {
        return services.contacts()
                .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", "")
                .join();
    }

    private ContactExtras stored(long id) {
        return services.extras().of(id).join();
    }

    private Stream<String> texts() {
        return Stream.of(".label", ".hyperlink", ".button")
                .flatMap(kind -> stage.getScene().getRoot().lookupAll(kind).stream())
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    private boolean says(String words) {
        return texts().anyMatch(words::equals);
    }

    private void keep(long id, int count) {
        workspace
                .run(
                        Op.IMPORT,
                        "",
                        tx -> {
                            for (int i = 1; i <= count; i++) {
                                KeptFieldStore.insert(
                                        tx, id, KeptField.of("monica", "pet." + i, "Rex " + i), i);
                            }
                        })
                .join();
    }

    private void give(long id, byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("picture.png"), bytes);
        Stored stored = workspace.attachments().add(file);
        workspace
                .run(
                        Op.IMPORT,
                        "",
                        tx ->
                                PhotoStore.insert(
                                        tx,
                                        id,
                                        new Photo("image/png", stored.size(), stored.sha256())))
                .join();
    }

    private static byte[] drawn() throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, (x * 255 / 300) << 16 | (y * 255 / 200) << 8 | 0x60);
            }
        }
        var out = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void aRelationIsAddedByNameDeletedAndUndone() {
        openWorkspace();
        long id = add("欧阳", "明");
        add("Lin", "Fang");
        openWindow(new Route.Contact(id));
        focusRow("add-relation");
        press(KeyCode.ENTER);
        await("a field", this::typing);
        type("Lin");
        press(KeyCode.TAB);
        await("the kind", () -> find("relation-kind", Node.class).isFocused());
        type("Spouse");
        press(KeyCode.ENTER);
        await("stored", () -> stored(id).relations().size() == 1);
        Relation relation = stored(id).relations().getFirst();
        assertThat(relation.name())
                .as("a name that begins like a contact's is a name")
                .isEqualTo("Lin");
        assertThat(relation.related()).isNull();
        assertThat(relation.kind()).isEqualTo("spouse");
        await("shown", () -> says("Lin") && says("Spouse"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> stored(id).relations().isEmpty());
        await("gone", () -> !says("Spouse"));
    }

    @Test
    void aContactIsChosenAndIsALinkToTheirPage() {
        openWorkspace();
        long id = add("欧阳", "明");
        long lin = add("Lin", "Fang");
        openWindow(new Route.Contact(id));
        focusRow("add-relation");
        press(KeyCode.ENTER);
        await("a field", this::typing);
        type("Lin");
        await("proposed", () -> stage.getScene().lookup("#relation-who-list") != null);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        type("tea friend");
        press(KeyCode.ENTER);
        await("stored", () -> stored(id).relations().size() == 1);
        assertThat(stored(id).relations().getFirst().related()).isEqualTo(lin);
        assertThat(stored(id).relations().getFirst().kind()).isEqualTo("tea friend");
        await("shown", () -> says("tea friend") && says("Fang Lin"));
        onFx(
                () -> {
                    stage.getScene().getRoot().lookupAll(".row-person").stream()
                            .map(Hyperlink.class::cast)
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        await(
                "the page of the other",
                () ->
                        ((Labeled) stage.getScene().lookup("#contact-name"))
                                .getText()
                                .equals("Fang Lin"));
    }

    @Test
    void keptFieldsAreFewAtFirstAndEachCanBeDeleted() {
        openWorkspace();
        long id = add("欧阳", "明");
        openWindow(new Route.Contact(id));
        find("kept-fields", Node.class);
        assertThat(onFx(() -> shown("kept-fields"))).isFalse();
        keep(id, 7);
        await("five of them", () -> says("Rex 5") && !says("Rex 6"));
        assertThat(onFx(() -> says("Show all 7"))).isTrue();
        focus("kept-all");
        press(KeyCode.ENTER);
        await("all of them", () -> says("Rex 7") && says("Show fewer"));
        onFx(
                () -> {
                    stage.getScene()
                            .getRoot()
                            .lookupAll("#kept-fields .edit-row")
                            .iterator()
                            .next()
                            .requestFocus();
                    return true;
                });
        press(KeyCode.DELETE);
        await("one less", () -> stored(id).kept().size() == 6);
        await("not shown", () -> !says("Rex 1"));
        await(
                "the next has the focus",
                () -> stage.getScene().getFocusOwner().getStyleClass().contains("edit-row"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> says("Rex 1"));
    }

    private boolean shown(String id) {
        for (Node node = stage.getScene().lookup("#" + id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void thePictureIsTheAvatarAndABrokenOneIsNot() throws IOException {
        openWorkspace();
        long id = add("欧阳", "明");
        long other = add("Lin", "Fang");
        give(id, drawn());
        give(other, new byte[] {1, 2, 3});
        openWindow(new Route.Contact(id));
        await("the picture", () -> avatar().lookup(".image-view") != null || pictured());
        onFx(
                () -> {
                    window.open(new Route.Contact(other));
                    return true;
                });
        await(
                "the other's page",
                () ->
                        stage.getScene().lookup("#contact-name") instanceof Labeled name
                                && name.getText().equals("Fang Lin"));
        await("initials", () -> !pictured());
        assertThat(services.extras().bytes(stored(other).photo().orElseThrow()).join())
                .hasValue(new byte[] {1, 2, 3});
    }

    @Test
    void theListOfContactsShowsPictures() throws IOException {
        openWorkspace();
        long id = add("欧阳", "明");
        add("Lin", "Fang");
        openWindow(new Route.Contacts(null));
        await("both", () -> says("Ouyang Ming") && says("Fang Lin"));
        assertThat(onFx(this::picturesInTheList)).isZero();
        give(id, drawn());
        workspace.run(Op.EDIT_CONTACT, "", tx -> touch(tx, id)).join();
        await("one picture", () -> picturesInTheList() == 1);
        picture("contacts-with-picture");
    }

    private static void touch(Tx tx, long id) {
        Contact contact = ContactStore.find(tx, id).orElseThrow();
        ContactStore.update(tx, contact.withNotes("seen"));
    }

    private long picturesInTheList() {
        return stage.getScene().getRoot().lookupAll(".person-line .avatar").stream()
                .filter(ExtrasPageTest::inSight)
                .map(Avatar.class::cast)
                .filter(each -> each.getChildren().stream().anyMatch(ImageView.class::isInstance))
                .count();
    }

    /** A table keeps rows it does not show, with what they showed last. */
    private static boolean inSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Avatar avatar() {
        return (Avatar) stage.getScene().lookup(".contact-header .avatar");
    }

    private boolean pictured() {
        return avatar().getChildren().stream().anyMatch(ImageView.class::isInstance);
    }

    @ParameterizedTest
    @Tag("screens")
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void pictures(String language, String theme) throws IOException {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        long id = add("欧阳", "明");
        long lin = add("林", "芳");
        give(id, drawn());
        fill(id, lin);
        openWindow(new Route.Contact(id));
        await(
                "the picture",
                () -> stage.getScene().lookup(".contact-header .avatar") != null && pictured());
        onFx(
                () -> {
                    ((javafx.scene.control.ScrollPane) stage.getScene().lookup("#contact-side"))
                            .setVvalue(1);
                    return true;
                });
        await("at rest", () -> says(language.equals("en") ? "Show all 6" : "显示全部 6 项"));
        String name = "contact-extras-" + language.substring(0, 2) + "-" + theme;
        assertThat(picture(name)).isNotEmptyFile();
        focusRow("add-relation");
        press(KeyCode.ENTER);
        await("a field", this::typing);
        press(KeyCode.TAB);
        await("the kind", () -> find("relation-kind", Node.class).isFocused());
        press(KeyCode.DOWN);
        await("kinds", () -> stage.getScene().lookup("#relation-kind-list") != null);
        assertThat(picture(name + "-form")).isNotEmptyFile();
    }

    private void fill(long id, long lin) {
        workspace
                .run(
                        Op.IMPORT,
                        "",
                        tx -> {
                            RelationStore.insert(tx, id, new Relation(0, lin, "", "spouse"));
                            RelationStore.insert(
                                    tx,
                                    id,
                                    new Relation(
                                            0,
                                            null,
                                            "Maximiliane-Alexandra von Hohenstein-Wittgenstein",
                                            "tennis partner of many years"));
                            List<KeptField> fields =
                                    List.of(
                                            KeptField.of("monica", "gender", "Woman"),
                                            KeptField.of(
                                                    "monica",
                                                    "food_preferences",
                                                    "no nuts, likes tofu and noodles, hates "
                                                            + "coriander, drinks tea after three"),
                                            KeptField.of(
                                                    "monica",
                                                    "debt",
                                                    "amount: 50\n"
                                                            + "currency: EUR\n"
                                                            + "status: inprogress\n"
                                                            + "reason: taxi\n"
                                                            + "in debt: true\n"
                                                            + "more: x"),
                                            KeptField.of(
                                                    "monica", "pet", "name: Rex\ncategory: dog"),
                                            KeptField.of("vcard", "item1.X-ABRELATEDNAMES", "韩梅梅"),
                                            KeptField.of("ldif", "employeeNumber", "42"));
                            for (KeptField field : fields) {
                                KeptFieldStore.insert(tx, id, field, 0);
                            }
                        })
                .join();
    }
}
