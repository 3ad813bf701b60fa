package app.renmai.ui.insight;

import app.renmai.model.contact.Tag;
import app.renmai.service.contact.ContactList;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Scope;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the user's own records say, over a period, of all contacts or of those with a tag. */
public final class InsightsViewModel extends ViewModel {
    private static final String REMEMBERED = "insights.period";
    private static final String[] MORE_TABLES = {
        "need",
        "organization_need",
        "need_tag",
        "offer",
        "offer_tag",
        "offer_proof",
        "offer_contact",
        "dismissed_match"
    };

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Period period;
    private String tag = "";

    /** Over which time is counted. Message keys are {@code insights.period.<code>}. */
    public enum Period {
        LAST_YEAR("last-year", 12),
        LAST_MONTHS("last-months", 24),
        LAST_YEARS("last-years", 60),
        ALL("all", 0);

        private final String code;
        private final int months;

        Period(String code, int months) {
            this.code = code;
            this.months = months;
        }

        String code() {
            return code;
        }

        /** The first day that counts; null for all time. */
        @Nullable LocalDate since(LocalDate today) {
            return months == 0 ? null : today.minusMonths(months);
        }

        private static Period ofCode(String code) {
            return Stream.of(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElse(LAST_MONTHS);
        }
    }

    /**
     * What is shown.
     *
     * @param said what there is to say
     * @param threads the threads of outreach, by id
     * @param tags the tags one can choose
     * @param period over which time is counted
     */
    record Shown(Said said, Map<Long, ThreadRow> threads, List<String> tags, Period period) {
        Shown {
            threads = Map.copyOf(threads);
            tags = List.copyOf(tags);
        }

        /** Whether there is nobody of whom anything could be said. */
        boolean nobody() {
            return said.scope().everybody() && said.standings().contacts() == 0;
        }

        /** Whether all that is noted counts. */
        boolean everything() {
            return said.scope().equals(Scope.ALL);
        }
    }

    /** The insights of the workspace that is open. */
    public InsightsViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Stream.concat(Stream.of(ContactList.tables()), Stream.of(MORE_TABLES))
                        .toArray(String[]::new));
        this.desk = desk;
        this.period = Period.ofCode(desk.services().preferences().get(REMEMBERED, ""));
    }

    /** What is shown; empty until it is counted. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Chooses over which time is counted; remembered. */
    void choose(Period chosen) {
        period = chosen;
        desk.services().preferences().put(REMEMBERED, chosen.code());
        refresh();
    }

    /** Chooses whose contacts count: those with a tag, or with an empty one all. */
    void choose(String chosen) {
        tag = chosen;
        refresh();
    }

    /** Counts all time and all contacts. */
    void chooseEverything() {
        tag = "";
        choose(Period.ALL);
    }

    @Override
    protected void reload() {
        Period counted = period;
        Scope scope = new Scope(counted.since(desk.times().today()), tag);
        load(
                "insights",
                desk.services()
                        .value()
                        .insights()
                        .of(scope)
                        .thenCombine(
                                desk.services().outreach().board().all(),
                                (said, rows) -> new Shown(said, byId(rows), List.of(), counted))
                        .thenCombine(
                                desk.services().contacts().tags(),
                                (found, tags) ->
                                        new Shown(
                                                found.said(),
                                                found.threads(),
                                                tags.stream().map(Tag::name).toList(),
                                                counted)),
                found -> shown.set(Optional.of(found)));
    }

    private static Map<Long, ThreadRow> byId(List<ThreadRow> rows) {
        Map<Long, ThreadRow> threads = new HashMap<>();
        rows.forEach(each -> threads.put(each.id(), each));
        return threads;
    }
}
