package app.renmai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes pictures of screens on the sample story and the day of the mock-ups: they are left in
 * target/screens. Those that README shows are renewed in assets/screenshots.
 */
abstract class PictureTest extends FxTest {
    private static final Path SHOWN = Path.of("assets", "screenshots");

    private static final Set<String> IN_README =
            Set.of("contact-page-en-light", "pitch-studio-en-light", "today-zh-dark");

    private static final int MOST_LOOKS = 20;

    private String suffix = "";

    /** Opens a workspace for a language and a theme, with the story or empty. */
    protected final void begin(String language, String theme, boolean story) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        suffix = "-" + language.substring(0, 2) + "-" + theme;
        openWorkspace();
        if (story) {
            Workspace.await(
                    services.sample()
                            .load(
                                    Locale.forLanguageTag(language),
                                    LocalDate.ofInstant(NOW, ZONE),
                                    ZONE));
        }
    }

    /** Whom the story is most about. */
    protected final long chenBo() {
        return contact("chenbo");
    }

    /** The first contact that is found by some words. */
    protected final long contact(String words) {
        return services.contactList().find(words, Order.NAME, false).join().getFirst().id();
    }

    /** Opens another place in the window. */
    protected final void go(Route route) {
        onFx(
                () -> {
                    window.open(route);
                    return true;
                });
    }

    /** Where a contact works. */
    protected final long organization(long contact) {
        return Objects.requireNonNull(
                services.contacts()
                        .details(contact)
                        .join()
                        .orElseThrow()
                        .currentPosition()
                        .orElseThrow()
                        .organizationId());
    }

    /** The first thing a contact takes part in. */
    protected final long collaboration(long contact) {
        return services.value().collaborations().ofContact(contact).join().getFirst().id();
    }

    /** Takes the picture of a sheet that keys open, and closes it again. */
    protected final void sheet(String name, String id, KeyCode... keys) throws IOException {
        press(keys);
        find(id, Node.class);
        keep(name);
        press(KeyCode.ESCAPE);
        await(name + " closed", () -> stage.getScene().lookup("#" + id) == null);
    }

    /** Takes the picture of a place. */
    protected final void keep(String name, Route route) throws IOException {
        go(route);
        keep(name);
    }

    /** Takes the picture once nothing in it changes any more. */
    protected final void keep(String name) throws IOException {
        byte[] before = {};
        byte[] now = Files.readAllBytes(picture(name + suffix));
        for (int looks = 0; looks < MOST_LOOKS && !Arrays.equals(before, now); looks++) {
            settle();
            before = now;
            now = Files.readAllBytes(picture(name + suffix));
        }
        assertThat(now).hasSizeGreaterThan(10_000);
        if (IN_README.contains(name + suffix)) {
            Files.createDirectories(SHOWN);
            Files.write(SHOWN.resolve(name + suffix + ".png"), now);
        }
    }

    /** Lets loads that are under way arrive. */
    private void settle() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        onFx(() -> true);
    }
}
