package app.renmai.ui.people;

import app.renmai.model.contact.Photo;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Failures;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures of people for avatars, read and decoded elsewhere than on the UI thread and
 * remembered for as long as they are seen again and again. Whoever cannot be shown has initials.
 */
public final class Portraits {
    /** Sharp on screens with fine dots; a photo of a camera is far larger. */
    private static final double DOTS = 2;

    private static final int REMEMBERED = 400;

    private final Desk desk;
    private final double side;
    private final Map<String, Optional<Image>> images =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<Image>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * @param desk what every screen is given
     * @param size the diameter of the avatars
     */
    public Portraits(Desk desk, double size) {
        this.desk = desk;
        this.side = size * DOTS;
    }

    /** Shows a picture in an avatar, at once or as soon as it is decoded; null shows initials. */
    public void show(Avatar avatar, @Nullable Photo photo) {
        String wanted = photo == null ? null : photo.sha256();
        avatar.setUserData(wanted);
        Optional<Image> known = wanted == null ? Optional.empty() : images.get(wanted);
        avatar.picture(known == null ? null : known.orElse(null));
        if (photo != null && known == null) {
            desk.services()
                    .extras()
                    .bytes(photo)
                    .thenApply(bytes -> bytes.map(this::decoded))
                    .whenCompleteAsync(
                            (image, failure) -> took(avatar, photo, image, failure), desk.ui());
        }
    }

    private void took(
            Avatar avatar,
            Photo photo,
            @Nullable Optional<Image> image,
            @Nullable Throwable failure) {
        Optional<Image> sound =
                image == null ? Optional.empty() : image.filter(each -> !each.isError());
        images.put(photo.sha256(), sound);
        if (photo.sha256().equals(avatar.getUserData())) {
            avatar.picture(sound.orElse(null));
        }
        if (failure != null) {
            desk.problem(Failures.cause(failure));
        }
    }

    private Image decoded(byte[] bytes) {
        return new Image(new ByteArrayInputStream(bytes), side, side, true, true);
    }
}
