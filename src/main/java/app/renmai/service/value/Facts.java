package app.renmai.service.value;

import app.renmai.model.contact.Position;
import app.renmai.model.value.Fact;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.value.FactStore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What was found out about contacts and organizations. Every change is one step that can be undone.
 */
public final class Facts {
    /** For how many days a fact stays fresh before the user says otherwise. */
    public static final int USUALLY_FRESH = 180;

    /** The longest time a fact can be meant to stay fresh, in days. */
    public static final int FRESH_AT_MOST = 3_650;

    private static final String FRESH = "facts.fresh-days";

    private final Workspace workspace;

    /** The facts of a workspace. */
    public Facts(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The facts about a contact itself, the newest first. */
    public CompletableFuture<List<Fact>> of(long contactId) {
        return workspace.read(reader -> FactStore.ofContact(reader, contactId));
    }

    /**
     * A fact, and where it is noted.
     *
     * @param fact the fact
     * @param organization the name of the organization it is about; empty for one about the contact
     *     itself
     */
    public record Placed(Fact fact, String organization) {}

    /** The facts about a contact and about where they work now, the newest first. */
    public CompletableFuture<List<Placed>> around(long contactId) {
        return workspace.read(reader -> around(reader, contactId));
    }

    private static List<Placed> around(Reader reader, long contactId) {
        List<Placed> found = new ArrayList<>();
        FactStore.ofContact(reader, contactId).forEach(fact -> found.add(new Placed(fact, "")));
        Map<Long, String> places = new LinkedHashMap<>();
        for (Position position : PositionStore.of(reader, contactId)) {
            Long organization = position.organizationId();
            if (position.current() && organization != null) {
                places.putIfAbsent(organization, position.organizationName());
            }
        }
        places.forEach(
                (id, name) ->
                        FactStore.ofOrganization(reader, id)
                                .forEach(fact -> found.add(new Placed(fact, name))));
        found.sort(
                Comparator.comparing((Placed each) -> each.fact().foundOn())
                        .thenComparing(each -> each.fact().id())
                        .reversed());
        return List.copyOf(found);
    }

    /** The facts about an organization, the newest first. */
    public CompletableFuture<List<Fact>> ofOrganization(long organizationId) {
        return workspace.read(reader -> FactStore.ofOrganization(reader, organizationId));
    }

    /** For how many days facts stay fresh. */
    public CompletableFuture<Integer> freshDays() {
        return workspace.read(Facts::freshDays);
    }

    /** Like {@link #freshDays()}, inside a read that is under way. */
    public static int freshDays(Reader reader) {
        return SettingStore.find(reader, FRESH).map(Integer::parseInt).orElse(USUALLY_FRESH);
    }

    /** Says for how many days facts stay fresh; brought within {@link #FRESH_AT_MOST}. */
    public CompletableFuture<Void> putFreshDays(int days) {
        int within = Math.clamp(days, 1, FRESH_AT_MOST);
        return workspace.run(
                Op.FACT_AGE,
                "",
                tx ->
                        SettingStore.put(
                                tx,
                                FRESH,
                                within == USUALLY_FRESH ? "" : Integer.toString(within)));
    }

    /** Notes that a fact is still true today, which makes it young again. */
    public CompletableFuture<Void> renew(Fact fact, LocalDate today) {
        return workspace.run(
                Op.RENEW_FACT, fact.words(), tx -> FactStore.update(tx, fact.checked(today)));
    }

    /** Notes a fact; its id is ignored. */
    public CompletableFuture<Long> add(Fact fact) {
        return workspace.write(Op.ADD_FACT, fact.words(), tx -> FactStore.insert(tx, fact));
    }

    /** Changes a fact. */
    public CompletableFuture<Void> edit(Fact fact) {
        return workspace.run(Op.EDIT_FACT, fact.words(), tx -> FactStore.update(tx, fact));
    }

    /** Deletes a fact. */
    public CompletableFuture<Void> delete(Fact fact) {
        return workspace.run(Op.DELETE_FACT, fact.words(), tx -> FactStore.delete(tx, fact.id()));
    }
}
