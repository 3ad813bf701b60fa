package app.renmai.ui.insight;

import app.renmai.service.insight.Insights.Said;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rates;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the user's own records say, over a period. */
public final class InsightsViewModel extends ViewModel {
    private static final String REMEMBERED = "insights.period";
    private static final int MONTHS = 24;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Period> period;

    /** Over which time is counted. Message keys are {@code insights.period.<code>}. */
    public enum Period {
        LAST_MONTHS,
        ALL;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is shown.
     *
     * @param rates how often attempts were answered
     * @param threads the threads by id
     * @param ever whether any attempt was ever made
     * @param said what there is to say of value, introducers and beginnings
     */
    record Shown(Rates rates, Map<Long, ThreadRow> threads, boolean ever, Said said) {
        Shown {
            threads = Map.copyOf(threads);
        }

        /** Whether nothing is said but of attempts. */
        boolean empty() {
            return said.value().given() + said.value().received() == 0
                    && said.introducers().all().isEmpty()
                    && said.beginnings().all().isEmpty();
        }
    }

    /** The insights of the workspace that is open. */
    public InsightsViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "outreach",
                "attempt",
                "contact",
                "interaction",
                ValueEntryStore.TABLE,
                IntroductionStore.TABLE,
                CollaborationStore.TABLE,
                CollaborationStore.COLLABORATORS);
        this.desk = desk;
        this.period =
                new ReadOnlyObjectWrapper<>(
                        Period.ALL.code().equals(desk.services().preferences().get(REMEMBERED, ""))
                                ? Period.ALL
                                : Period.LAST_MONTHS);
    }

    /** What is shown; empty until it is counted. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Over which time is counted. */
    ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    /** Chooses over which time is counted; remembered. */
    void choose(Period chosen) {
        period.set(chosen);
        desk.services().preferences().put(REMEMBERED, chosen.code());
        refresh();
    }

    @Override
    protected void reload() {
        LocalDate today = desk.times().today();
        LocalDate since = period.get() == Period.ALL ? null : today.minusMonths(MONTHS);
        load(
                "threads",
                desk.services()
                        .outreach()
                        .board()
                        .all()
                        .thenCombine(
                                desk.services().value().insights().since(since),
                                (rows, said) ->
                                        shown(
                                                said,
                                                rows,
                                                Rates.of(
                                                        rows.stream()
                                                                .map(ThreadRow::thread)
                                                                .toList(),
                                                        desk.times().zone(),
                                                        since))),
                counted -> shown.set(Optional.of(counted)));
    }

    private static Shown shown(Said said, List<ThreadRow> rows, Rates rates) {
        Map<Long, ThreadRow> threads = new HashMap<>();
        rows.forEach(each -> threads.put(each.id(), each));
        return new Shown(
                rates,
                threads,
                rows.stream().anyMatch(each -> each.thread().last().isPresent()),
                said);
    }
}
