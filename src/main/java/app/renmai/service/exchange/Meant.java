package app.renmai.service.exchange;

import app.renmai.exchange.ImportedValues.Offered;
import app.renmai.exchange.ImportedValues.Wanted;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.store.Reader;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which stored needs and offers the rows of one file mean; while it is planned, those of contacts
 * who are known, and once everybody is stored, of all.
 *
 * @param parties who the people of the files are
 * @param file the index of the file
 */
record Meant(Parties parties, int file) {
    /** Somebody of the file. */
    Optional<Found> person(String uid) {
        return parties.withUid(file, uid);
    }

    /** The contact somebody of the file is or has become; 0 when they are not here. */
    long contact(String person) {
        return person(person).map(found -> here(found.first())).orElse(0L);
    }

    private static long here(Found person) {
        return person.stored() != 0
                ? person.stored()
                : Objects.requireNonNullElse(person.known(), 0L);
    }

    /** The need that is meant. */
    Optional<Long> stored(Reader reader, Wanted wanted) {
        List<Need> all =
                wanted.organization().isBlank()
                        ? NeedStore.ofContact(reader, contact(wanted.person()))
                        : OrganizationStore.byName(reader, wanted.organization())
                                .map(id -> NeedStore.ofOrganization(reader, id))
                                .orElse(List.of());
        return all.stream()
                .filter(one -> one.words().equals(wanted.words()))
                .filter(one -> Objects.equals(one.neededBy(), wanted.day()))
                .findFirst()
                .map(Need::id);
    }

    /** The offer that is meant. */
    Optional<Long> stored(Reader reader, Offered offered) {
        return UidText.uuid(offered.uid())
                .flatMap(uid -> OfferStore.withUid(reader, uid))
                .or(
                        () ->
                                (offered.person().isEmpty()
                                                ? OfferStore.mine(reader)
                                                : OfferStore.ofContact(
                                                        reader, contact(offered.person())))
                                        .stream()
                                                .filter(one -> one.words().equals(offered.words()))
                                                .findFirst())
                .map(Offer::id);
    }
}
