package app.renmai.ui.fact;

import app.renmai.model.value.Offer;
import app.renmai.service.value.Offers.Meant;
import app.renmai.text.LinkText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.kit.Failures;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What the user can do, what shows it, where that can be seen, and for whom it is meant. */
public final class OfferSheet extends OverSheet {
    private static final int LONGEST = 4_000;

    private final @Nullable Meant before;
    private final TextField link = new TextField();
    private final FoundWords words = new FoundWords(link::setText);
    private final TextField proof = new TextField();
    private final MeantFor meant;
    private boolean saving;

    private OfferSheet(Desk desk, @Nullable Meant before) {
        super(
                desk,
                "offer-sheet",
                desk.text(before == null ? "offer.add" : "offer.edit"),
                desk.text("offer.about"),
                desk.text("offer.save"));
        this.before = before;
        this.meant = new MeantFor(desk, before == null ? List.of() : before.contacts(), FIELDS);
        words.setId("offer-words");
        words.setPromptText(desk.text("offer.words.prompt"));
        proof.setId("offer-proof");
        proof.setPromptText(desk.text("offer.proof.prompt"));
        link.setId("offer-link");
        link.setPromptText(desk.text("fact.link.prompt"));
        if (before != null) {
            words.setText(before.offer().words());
            words.end();
            proof.setText(before.offer().proof());
            link.setText(before.offer().link());
        }
        proof.setOnAction(_ -> save());
        link.setOnAction(_ -> save());
        row(desk.text("offer.words"), words);
        row(desk.text("offer.proof"), proof);
        row(desk.text("fact.link"), link);
        row(desk.text("offer.meant"), meant);
    }

    /** Notes what the user can do. */
    public static void open(Desk desk) {
        new OfferSheet(desk, null).open();
    }

    /** Changes what the user can do. */
    public static void edit(Desk desk, Meant meant) {
        new OfferSheet(desk, meant).open();
    }

    @Override
    protected void save() {
        String said = words.getText().strip();
        String whole = LinkText.whole(link.getText()).orElse(link.getText().strip());
        if (said.isEmpty()) {
            refuse(desk().text("offer.problem.words"));
            words.requestFocus();
        } else if (said.length() > LONGEST) {
            refuse(desk().text("fact.problem.long", LONGEST));
            words.requestFocus();
        } else if (proof.getText().strip().length() > LONGEST) {
            refuse(desk().text("fact.problem.long", LONGEST));
            proof.requestFocus();
        } else if (whole.length() > LONGEST) {
            refuse(desk().text("fact.problem.long", LONGEST));
            link.requestFocus();
        } else if (!saving) {
            saving = true;
            keep(said, whole);
        }
    }

    private void keep(String said, String whole) {
        Offer stored = before == null ? null : before.offer();
        Offer offer =
                new Offer(
                        stored == null ? 0 : stored.id(),
                        stored == null ? UUID.randomUUID() : stored.uid(),
                        null,
                        said,
                        proof.getText().strip(),
                        whole,
                        stored == null ? desk().times().clock().instant() : stored.createdAt());
        CompletableFuture<?> kept =
                stored == null
                        ? desk().services().offers().add(offer, meant.ids())
                        : desk().services().offers().edit(offer, meant.ids());
        kept.whenCompleteAsync(
                (_, failure) -> {
                    saving = false;
                    if (failure == null) {
                        done();
                        desk().inWindow()
                                .toasts()
                                .undoable(
                                        desk().text(
                                                        stored == null
                                                                ? "offer.added"
                                                                : "offer.edited"));
                    } else {
                        desk().problem(Failures.cause(failure));
                    }
                },
                desk().ui());
    }

    @Override
    protected Node first() {
        return words;
    }
}
