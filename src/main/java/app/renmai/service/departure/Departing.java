package app.renmai.service.departure;

import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which positions somebody has left lately. A position is left when it is over and there is no
 * other one at the same organization now; it was left on the last day that its end can mean, or,
 * when nobody noted that, on the day on which the next position began. What was left long ago, or
 * nobody knows when, asks nothing.
 */
public final class Departing {
    /** So long one asks. */
    public static final int DAYS = 180;

    private Departing() {}

    /**
     * A position that was left.
     *
     * @param position the position
     * @param on the day, as far as known
     */
    public record Left(Position position, LocalDate on) {}

    /**
     * The positions that were left lately, the latest first.
     *
     * @param positions all positions of one contact
     * @param today the day
     */
    public static List<Left> of(List<Position> positions, LocalDate today) {
        List<Left> left = new ArrayList<>();
        for (Position each : positions) {
            if (over(each, today) && each.organizationId() != null && !stays(each, positions)) {
                end(each, positions)
                        .map(day -> day.isAfter(today) ? today : day)
                        .filter(day -> !day.isBefore(today.minusDays(DAYS)))
                        .ifPresent(day -> left.add(new Left(each, day)));
            }
        }
        left.sort(
                Comparator.comparing(Left::on)
                        .reversed()
                        .thenComparing(each -> each.position().id()));
        return List.copyOf(left);
    }

    /** One that ends in the month that is not over yet is over when the user says so. */
    private static boolean over(Position position, LocalDate today) {
        PartialDate to = position.to();
        return position.former()
                || to != null && to.earliest().filter(first -> !first.isAfter(today)).isPresent();
    }

    private static boolean stays(Position left, List<Position> positions) {
        return positions.stream()
                .anyMatch(
                        other ->
                                other.current()
                                        && Objects.equals(
                                                other.organizationId(), left.organizationId()));
    }

    private static Optional<LocalDate> end(Position position, List<Position> positions) {
        PartialDate to = position.to();
        if (to != null) {
            return to.latest();
        }
        Optional<LocalDate> begun = begin(position);
        return positions.stream()
                .filter(other -> other.id() != position.id())
                .flatMap(other -> begin(other).stream())
                .filter(day -> begun.isEmpty() || day.isAfter(begun.get()))
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> begin(Position position) {
        PartialDate from = position.from();
        return from == null ? Optional.empty() : from.earliest();
    }
}
