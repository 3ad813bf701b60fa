package app.renmai.ui.contact;

import app.renmai.model.value.Offer;
import app.renmai.ui.desk.Desk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Something a contact can do, and what shows it. */
final class OfferRow extends EditRow<Offer> {
    private final ContactOffersModel offers;
    private final TextField words = new TextField();
    private final TextField proof = new TextField();

    private OfferRow(
            Desk desk,
            ContactPageViewModel model,
            ContactOffersModel offers,
            @Nullable String invite) {
        super(desk, model, invite);
        this.offers = offers;
    }

    static OfferRow of(Desk desk, ContactPageViewModel model, ContactOffersModel offers) {
        return new OfferRow(desk, model, offers, null);
    }

    static OfferRow adding(Desk desk, ContactPageViewModel model, ContactOffersModel offers) {
        return new OfferRow(desk, model, offers, desk.text("contact.offer.add"));
    }

    @Override
    Node content(Offer offer) {
        VBox lines = new VBox(text(offer.words()));
        if (!offer.proof().isBlank()) {
            Label shows = new Label(offer.proof());
            shows.getStyleClass().addAll("small", "row-detail");
            shows.setWrapText(true);
            lines.getChildren().add(shows);
        }
        return lines;
    }

    @Override
    List<Node> actions(Offer offer) {
        return List.of();
    }

    @Override
    List<Node> fields() {
        name(words, desk().text("contact.offer.text"));
        name(proof, desk().text("offer.proof"));
        return List.of(words, proof);
    }

    @Override
    Node first() {
        return words;
    }

    @Override
    void fill(@Nullable Offer offer) {
        words.setText(offer == null ? "" : offer.words());
        proof.setText(offer == null ? "" : offer.proof());
    }

    @Override
    Typed<Offer> read() {
        String text = words.getText().strip();
        String shows = proof.getText().strip();
        if (text.isEmpty()) {
            return editingNew() && shows.isEmpty()
                    ? new Typed.Nothing<>()
                    : new Typed.Refused<>(desk().text("contact.offer.missing"));
        }
        return new Typed.Value<>(
                editingNew()
                        ? new Offer(
                                0,
                                UUID.randomUUID(),
                                offers.contact(),
                                text,
                                shows,
                                "",
                                desk().services().clock().instant())
                        : new Offer(
                                item().id(),
                                item().uid(),
                                item().contactId(),
                                text,
                                shows,
                                item().link(),
                                item().createdAt()));
    }

    @Override
    void save(Offer typed) {
        offers.save(typed);
    }

    @Override
    void delete(Offer shown) {
        offers.delete(shown);
    }
}
