package app.renmai.service.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.Folding;
import app.renmai.text.NameParts;
import app.renmai.text.Pinyin;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All collaborations at one moment, with what the filter looks at.
 *
 * @param lines a line each, the open ones first
 */
public record WorkList(List<Line> lines) {
    /** None, before any are read. */
    public static final WorkList NONE = new WorkList(List.of());

    /** Keeps the list unchangeable. */
    public WorkList {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param work itself and who took part
     * @param stage how it stands
     * @param names the names of those who took part, as searching reads them
     * @param words all else that can be searched, folded
     */
    public record Line(Work work, Stage stage, String names, String words) {
        /** Its row. */
        public long id() {
            return work.id();
        }
    }

    /** What a list can be sorted by. */
    public enum Order implements Coded {
        TITLE("title"),
        STAGE("stage"),
        STARTS("starts"),
        ENDS("ends");

        private final String code;

        Order(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** The order with a code; empty when there is none. */
        public static Optional<Order> ofCode(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    /** The list of some collaborations on a day. */
    public static WorkList of(List<Work> works, LocalDate today) {
        List<Line> lines =
                works.stream()
                        .map(work -> new Line(work, work.stage(today), names(work), words(work)))
                        .collect(Collectors.toCollection(ArrayList::new));
        lines.sort(Comparator.comparing(line -> !line.stage().open()));
        return new WorkList(lines);
    }

    private static String names(Work work) {
        return work.people().stream()
                .map(ContactName::name)
                .map(name -> SearchKey.of(name.parts(NameParts::new), name.phonetic()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Work work) {
        Collaboration it = work.collaboration();
        String pinyin = Pinyin.of(it.title());
        return Folding.fold(
                String.join(
                        "\n",
                        it.title(),
                        pinyin,
                        pinyin.replace(" ", ""),
                        it.goal(),
                        it.ownPart(),
                        it.resultWords(),
                        it.notes(),
                        String.join("\n", work.organizationNames())));
    }

    /**
     * The lines that match a filter, in an order.
     *
     * @param filter what was typed: words that must all match, see {@link Query}
     * @param stage the one stage that is wanted; null for all
     * @param order what to sort by; lines without a value come last either way
     * @param descending whether the order is turned round
     */
    public List<Line> arranged(
            String filter, @Nullable Stage stage, Order order, boolean descending) {
        Query query = Query.parse(filter);
        List<Line> found =
                lines.stream()
                        .filter(line -> stage == null || line.stage() == stage)
                        .filter(line -> query.matches(line.names(), line.words()))
                        .collect(Collectors.toCollection(ArrayList::new));
        switch (order) {
            case TITLE -> sort(found, line -> title(line), descending);
            case STAGE -> sort(found, Line::stage, descending);
            case STARTS ->
                    sort(found, line -> first(line.work().collaboration().starts()), descending);
            case ENDS -> sort(found, line -> first(line.work().collaboration().ends()), descending);
        }
        return Collections.unmodifiableList(found);
    }

    private static String title(Line line) {
        String title = line.work().collaboration().title();
        return Folding.fold(Folding.hasHan(title) ? Pinyin.of(title) : title);
    }

    private static @Nullable LocalDate first(@Nullable PartialDate date) {
        return date == null ? null : date.earliest().orElse(null);
    }

    private static <T extends Comparable<? super T>> void sort(
            List<Line> lines, Function<Line, @Nullable T> value, boolean descending) {
        Comparator<T> order = Comparator.naturalOrder();
        lines.sort(
                Comparator.comparing(
                        value, Comparator.nullsLast(descending ? order.reversed() : order)));
    }
}
