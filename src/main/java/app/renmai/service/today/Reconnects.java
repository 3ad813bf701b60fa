package app.renmai.service.today;

import app.renmai.model.contact.ContactName;
import app.renmai.service.cadence.Today;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Who is worth a word again, and whom the week draws by lot, see {@link WeeklyDraw}. */
public final class Reconnects {
    private final Workspace workspace;
    private final ContactList contacts;
    private final Serving serving;
    private final ZoneId zone;
    private final WeeklyDraw draw;

    /**
     * @param workspace the workspace
     * @param contacts its contacts as lines
     * @param serving says which needs can be served
     * @param zone where days begin
     */
    public Reconnects(Workspace workspace, ContactList contacts, Serving serving, ZoneId zone) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.serving = serving;
        this.zone = zone;
        this.draw = new WeeklyDraw(zone, serving);
    }

    /** Who is worth a word on a day. */
    public CompletableFuture<ReconnectPage> of(LocalDate day) {
        return contacts.find("", ContactList.Order.NAME, false)
                .thenCompose(rows -> workspace.read(reader -> page(reader, rows, day)));
    }

    /** How many there are to name, see {@link ReconnectPage#ranked}. */
    public CompletableFuture<Integer> count(LocalDate day) {
        return contacts.find("", ContactList.Order.NAME, false)
                .thenApply(rows -> dormant(rows, Set.of(), day).size());
    }

    private List<InTouch> dormant(List<ContactRow> rows, Set<Long> proven, LocalDate day) {
        return KeepingInTouch.of(rows, Set.of(), proven, new Today(day, zone)).dormant();
    }

    private ReconnectPage page(Reader reader, List<ContactRow> rows, LocalDate day) {
        Instant now = workspace.clock().instant();
        List<InTouch> dormant = dormant(rows, GroundsReading.proofs(reader).keySet(), day);
        Map<Long, Grounds> grounds =
                GroundsReading.of(
                        reader, dormant.stream().map(InTouch::contactId).toList(), now, serving);
        List<Reconnect> ranked = Reconnecting.of(dormant, grounds, day);
        Pick pick = draw.of(reader, rows, day, now);
        Set<Long> people = new HashSet<>();
        ranked.forEach(each -> people.add(each.contactId()));
        if (pick != null) {
            people.add(pick.contactId());
        }
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        return new ReconnectPage(day, ranked, pick, names);
    }
}
