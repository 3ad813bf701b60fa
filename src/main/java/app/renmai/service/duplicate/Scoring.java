package app.renmai.service.duplicate;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.duplicate.Evidence.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How likely two are the same. Each thing that speaks for it leaves a part of the doubt: with the
 * same e-mail address (0.85) and the same name (0.4) the doubt is 0.15 × 0.6, the score 91. What
 * speaks against it takes a part of the score. How the numbers were found: decision 0018.
 */
final class Scoring {
    private static final double EMAIL = 0.85;
    private static final double PHONE = 0.75;
    private static final double PROFILE = 0.95;
    private static final double ACCOUNT = 0.9;
    private static final double NAME = 0.4;
    private static final double READING = 0.36;
    private static final double NICKNAME = 0.36;
    private static final double ORGANIZATION = 0.62;
    private static final double BIRTHDAY = 0.6;
    private static final double BIRTHDAY_WITHOUT_YEAR = 0.4;

    private static final double OTHER_NAME = 0.55;
    private static final double OTHER_BIRTHDAY = 0.35;
    private static final double OTHER_GENERATION = 0.25;
    private static final double ONE_GENERATION = 0.75;

    /** As many may have a value without it saying less: one person who came in three times. */
    private static final int FEW = 3;

    private final Signs one;
    private final Signs other;
    private final ToIntFunction<String> carriers;
    private final List<Weighed> found = new ArrayList<>();
    private double doubt = 1;
    private double factor = 1;

    private record Weighed(double weight, Evidence evidence) {}

    private Scoring(Signs one, Signs other, ToIntFunction<String> carriers) {
        this.one = one;
        this.other = other;
        this.carriers = carriers;
    }

    /**
     * Compares two.
     *
     * @param carriers how many have the value of a key
     * @return the score with its evidence; its contact is 0. Empty when nothing speaks for it
     */
    static Optional<Likeness> compare(Signs one, Signs other, ToIntFunction<String> carriers) {
        return new Scoring(one, other, carriers).likeness();
    }

    private Optional<Likeness> likeness() {
        reaches();
        boolean named = names();
        if (named) {
            organizations();
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        birthdays();
        if (!named && one.name().contradicts(other.name())) {
            against(OTHER_NAME, Kind.OTHER_NAME, both(one.shownName(), other.shownName()));
        }
        generations();
        found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        int score = Math.clamp(Math.round((1 - doubt) * factor * 100), 1, 99);
        return Optional.of(new Likeness(0, score, found.stream().map(Weighed::evidence).toList()));
    }

    private void reaches() {
        for (Map.Entry<String, String> reach : one.reaches().entrySet()) {
            String key = reach.getKey();
            if (other.reaches().containsKey(key)) {
                if (key.startsWith(ReachKeys.EMAIL)) {
                    speaksFor(EMAIL, Kind.EMAIL, key, reach.getValue());
                } else if (key.startsWith(ReachKeys.PHONE)) {
                    speaksFor(PHONE, Kind.PHONE, key, reach.getValue());
                } else if (key.startsWith(ReachKeys.PROFILE)) {
                    speaksFor(PROFILE, Kind.PROFILE, key, reach.getValue());
                } else {
                    speaksFor(ACCOUNT, Kind.ACCOUNT, key, reach.getValue());
                }
            }
        }
    }

    private boolean names() {
        NameKeys mine = one.name();
        NameKeys theirs = other.name();
        if (mine.named() && mine.whole().equals(theirs.whole())) {
            speaksFor(NAME, Kind.NAME, Signs.nameKey(mine.whole()), one.shownName());
            return true;
        }
        if (mine.han() != theirs.han()) {
            Optional<String> reading =
                    mine.readings().stream().filter(theirs.readings()::contains).findFirst();
            if (reading.isPresent()) {
                String shown = both(one.shownName(), other.shownName());
                speaksFor(READING, Kind.READING, Signs.readingKey(reading.get()), shown);
                return true;
            }
        }
        Optional<String> nickname = nickname(one, other).or(() -> nickname(other, one));
        nickname.ifPresent(
                key ->
                        speaksFor(
                                NICKNAME,
                                Kind.NICKNAME,
                                key,
                                both(one.shownName(), other.shownName())));
        return nickname.isPresent();
    }

    /** The name of one with the nickname in it is the other's; or one has but the nickname. */
    private static Optional<String> nickname(Signs one, Signs other) {
        NameKeys mine = one.name();
        NameKeys theirs = other.name();
        Optional<String> alias =
                mine.aliases().stream()
                        .filter(
                                each ->
                                        each.equals(theirs.whole())
                                                || theirs.aliases().contains(each))
                        .findFirst()
                        .map(Signs::nameKey);
        boolean called = !mine.nickname().isEmpty() && !(mine.named() && theirs.named());
        boolean same =
                mine.nickname().equals(theirs.nickname()) || mine.nickname().equals(theirs.whole());
        return alias.or(
                () ->
                        called && same
                                ? Optional.of(Signs.nicknameKey(mine.nickname()))
                                : Optional.empty());
    }

    private void organizations() {
        one.organizations().keySet().stream()
                .filter(other.organizations()::containsKey)
                .findFirst()
                .ifPresent(
                        key ->
                                speaksFor(
                                        ORGANIZATION,
                                        Kind.ORGANIZATION,
                                        Signs.nameKey(one.name().whole() + "@" + key),
                                        Objects.requireNonNull(one.organizations().get(key))));
    }

    private void birthdays() {
        ImportantDate mine = one.birthday();
        ImportantDate theirs = other.birthday();
        if (mine == null || theirs == null || mine.calendar() != theirs.calendar()) {
            return;
        }
        PartialDate first = mine.date();
        PartialDate second = theirs.date();
        if (differ(first.year(), second.year())
                || differ(first.month(), second.month())
                || differ(first.day(), second.day())) {
            against(OTHER_BIRTHDAY, Kind.OTHER_BIRTHDAY, both(first.toString(), second.toString()));
        } else if (first.day() != null && second.day() != null) {
            boolean years = first.year() != null && second.year() != null;
            double weight = years ? BIRTHDAY : BIRTHDAY_WITHOUT_YEAR;
            speaksFor(weight, Kind.BIRTHDAY, "", first.toString());
        }
    }

    private static boolean differ(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && !one.equals(other);
    }

    private void generations() {
        String mine = one.name().generation();
        String theirs = other.name().generation();
        if (!mine.equals(theirs)) {
            boolean told = !mine.isEmpty() && !theirs.isEmpty();
            against(
                    told ? OTHER_GENERATION : ONE_GENERATION,
                    Kind.OTHER_GENERATION,
                    both(one.fullName(), other.fullName()));
        }
    }

    private void speaksFor(double weight, Kind kind, String key, String what) {
        int many = key.isEmpty() ? FEW : Math.max(FEW, carriers.applyAsInt(key));
        double weighed = weight * FEW / many;
        doubt *= 1 - weighed;
        found.add(new Weighed(weighed, new Evidence(kind, what)));
        if (many > FEW && kind != Kind.ORGANIZATION) {
            found.add(new Weighed(0, new Evidence(Kind.MANY, what)));
        }
    }

    private void against(double part, Kind kind, String what) {
        factor *= part;
        found.add(new Weighed(-1, new Evidence(kind, what)));
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + " / " + other;
    }
}
