package app.renmai.service.exchange;

import app.renmai.exchange.document.PersonFile.Given;
import app.renmai.exchange.document.PersonFile.Joint;
import app.renmai.exchange.document.PersonFile.Worth;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.WorkName;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Tag;
import app.renmai.service.value.Ledger;
import app.renmai.store.Reader;
import app.renmai.store.activity.AttachmentStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a person is worth to the user, and what was done together. */
final class PersonWorth {
    private PersonWorth() {}

    /** Value given and received, and what goes with it. */
    static Worth of(Reader reader, long id) {
        List<Given> entries =
                Ledger.of(reader, id).lines().stream()
                        .map(line -> new Given(line.entry(), line.need(), line.origin()))
                        .toList();
        Set<Long> initiatives =
                InitiativeStore.all(reader).stream()
                        .filter(each -> each.contactId() == id)
                        .map(InitiativeStore.Pair::interactionId)
                        .collect(Collectors.toSet());
        return new Worth(
                entries,
                PromotionStore.of(reader, id).orElse(null),
                initiatives,
                named(OfferStore.proofs(reader), WorkName::title),
                named(NeedStore.tags(reader), Tag::name),
                named(OfferStore.tags(reader), Tag::name));
    }

    private static <T> Map<Long, List<String>> named(
            Map<Long, List<T>> things, Function<T, String> name) {
        Map<Long, List<String>> names = new HashMap<>();
        things.forEach((id, all) -> names.put(id, all.stream().map(name).toList()));
        return names;
    }

    /** What was done together, in the order of the list of collaborations. */
    static List<Joint> works(Reader reader, long id) {
        return CollaborationStore.ofContact(reader, id).stream()
                .flatMap(
                        one -> {
                            List<Collaborator> all =
                                    CollaborationStore.collaborators(reader, one.id());
                            return all.stream()
                                    .filter(each -> each.contactId() == id)
                                    .map(each -> joint(reader, one, each, all));
                        })
                .toList();
    }

    private static Joint joint(
            Reader reader, Collaboration work, Collaborator own, List<Collaborator> all) {
        List<Long> others =
                all.stream()
                        .map(Collaborator::contactId)
                        .filter(each -> each != own.contactId())
                        .toList();
        Map<Long, ContactName> names = ContactStore.names(reader, others);
        return new Joint(
                work,
                own,
                others.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(ExportTables::shown)
                        .toList(),
                AttachmentStore.withIds(reader, CollaborationStore.files(reader, work.id())));
    }
}
