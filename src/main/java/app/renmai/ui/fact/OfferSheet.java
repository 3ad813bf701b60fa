package app.renmai.ui.fact;

import app.renmai.model.value.Offer;
import app.renmai.service.value.Offers.Meant;
import app.renmai.service.value.Offers.Ties;
import app.renmai.text.LinkText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.desk.TagsField;
import app.renmai.ui.kit.Failures;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * What the user, or a contact, can do, what shows it, where that can be seen, what it is about, and
 * for whom it is meant.
 */
public final class OfferSheet extends OverSheet {
    private static final int LONGEST = 4_000;

    private final @Nullable Meant before;
    private final @Nullable Long owner;
    private final TextField link = new TextField();
    private final FoundWords words = new FoundWords(link::setText);
    private final TextField proof = new TextField();
    private final WorksField works;
    private final TagsField tags;
    private final MeantFor meant;
    private boolean saving;

    private OfferSheet(Desk desk, @Nullable Meant before, @Nullable Long owner) {
        super(
                desk,
                "offer-sheet",
                title(desk, before, owner),
                desk.text("offer.about"),
                desk.text("offer.save"));
        this.before = before;
        this.owner = owner;
        this.meant = new MeantFor(desk, before == null ? List.of() : before.contacts());
        this.works = new WorksField(desk, "offer-works");
        this.tags = new TagsField(desk, "offer-tags");
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
            works.show(before.works());
            tags.show(before.tags());
        }
        proof.setOnAction(_ -> save());
        link.setOnAction(_ -> save());
        row(desk.text("offer.words"), words);
        row(desk.text("offer.proof"), proof);
        row(desk.text("fact.link"), link);
        row(desk.text("offer.works"), works);
        row(desk.text("tags"), tags);
        if (owner == null) {
            row(desk.text("offer.meant"), meant);
        }
    }

    private static String title(Desk desk, @Nullable Meant before, @Nullable Long owner) {
        if (owner == null) {
            return desk.text(before == null ? "offer.add" : "offer.edit");
        }
        return desk.text(before == null ? "contact.offer.add" : "contact.offer.edit");
    }

    /** Notes what the user can do. */
    public static void open(Desk desk) {
        new OfferSheet(desk, null, null).open();
    }

    /** Notes what the user can do about something that is tagged. */
    public static void open(Desk desk, List<String> tags) {
        OfferSheet sheet = new OfferSheet(desk, null, null);
        sheet.tags.show(tags);
        sheet.open();
    }

    /** Notes what a contact can do. */
    public static void ofContact(Desk desk, long contact) {
        new OfferSheet(desk, null, contact).open();
    }

    /** Changes what somebody can do. */
    public static void edit(Desk desk, Meant meant) {
        new OfferSheet(desk, meant, meant.offer().contactId()).open();
    }

    @Override
    protected void save() {
        String said = words.getText().strip();
        String whole = LinkText.whole(link.getText()).orElse(link.getText().strip());
        if (said.isEmpty()) {
            refuse(desk().text(owner == null ? "offer.problem.words" : "contact.offer.missing"));
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
        } else if (works.unclear()) {
            refuse(desk().text("collaboration.choose.none"));
            works.field().requestFocus();
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
                        owner,
                        said,
                        proof.getText().strip(),
                        whole,
                        stored == null ? desk().times().clock().instant() : stored.createdAt());
        Ties ties = new Ties(owner == null ? meant.ids() : List.of(), tags.names(), works.ids());
        CompletableFuture<?> kept =
                stored == null
                        ? desk().services().offers().add(offer, ties)
                        : desk().services().offers().edit(offer, ties);
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
