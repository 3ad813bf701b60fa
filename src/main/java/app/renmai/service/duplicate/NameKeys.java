package app.renmai.service.duplicate;

import app.renmai.model.contact.PersonName;
import app.renmai.text.Folding;
import app.renmai.text.Pinyin;
import app.renmai.text.Surnames;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a name is compared by.
 *
 * @param whole the words of the name in one order, or its characters; empty without a name
 * @param words the words, generation and initials left out
 * @param nickname the nickname; empty without one
 * @param aliases the name with the nickname in the place of the given name
 * @param readings what a Han name is in Latin letters, or what a Latin name may be the reading of
 * @param han whether it is written in Han characters
 * @param eastAsian whether it is written in a script of China, Japan or Korea
 * @param generation {@code jr}, {@code sr}, {@code 3}; empty without one
 */
record NameKeys(
        String whole,
        List<String> words,
        String nickname,
        Set<String> aliases,
        Set<String> readings,
        boolean han,
        boolean eastAsian,
        String generation) {
    /** Words behind a name that tell father from son. */
    private static final Map<String, String> GENERATIONS =
            Map.of(
                    "jr", "jr", "junior", "jr", "sr", "sr", "senior", "sr", "ii", "2", "2nd", "2",
                    "iii", "3", "3rd", "3", "iv", "4");

    private static final String BETWEEN_WORDS = " \t\n\r\u3000.,·・()\"-";
    private static final Pattern TITLED = Pattern.compile("(总|老师|经理|教授|医生|先生|女士|姐|哥)$");
    private static final String INSIDE_WORDS = "'’";

    static NameKeys of(PersonName name) {
        String written = name.family() + name.middle() + name.given();
        String nickname =
                Folding.eastAsian(name.nickname())
                        ? Folding.fold(Pinyin.simplified(name.nickname()))
                        : sorted(words(name.nickname()));
        if (Folding.eastAsian(written)) {
            return eastAsian(name, nickname);
        }
        List<String> all = words(name.family() + " " + name.given() + " " + name.middle());
        String generation = generation(name.suffix(), all);
        List<String> names = withoutInitials(all.stream().filter(NameKeys::names).toList());
        List<String> sorted = names.stream().sorted().toList();
        return new NameKeys(
                String.join(" ", sorted),
                names,
                nickname,
                nickname.isEmpty() || name.family().isEmpty()
                        ? Set.of()
                        : Set.of(sorted(words(name.family() + " " + nickname))),
                latinReadings(name, names),
                false,
                false,
                generation);
    }

    private static NameKeys eastAsian(PersonName name, String nickname) {
        String whole =
                String.join(
                        "", words(Pinyin.simplified(name.family() + name.given() + name.middle())));
        boolean han = Folding.hasHan(whole);
        String family = Folding.fold(Pinyin.simplified(name.family()));
        boolean aliased = !nickname.isEmpty() && !family.isEmpty();
        return new NameKeys(
                whole,
                List.of(whole),
                nickname,
                aliased ? Set.of(family + nickname) : Set.of(),
                han ? hanReadings(name) : Set.of(),
                han,
                true,
                generation(name.suffix(), List.of()));
    }

    private static List<String> words(String text) {
        String folded = Folding.fold(text);
        List<String> words = new ArrayList<>(3);
        StringBuilder word = new StringBuilder(folded.length());
        for (int i = 0; i <= folded.length(); i++) {
            char c = i == folded.length() ? ' ' : folded.charAt(i);
            if (BETWEEN_WORDS.indexOf(c) < 0) {
                if (INSIDE_WORDS.indexOf(c) < 0) {
                    word.append(c);
                }
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean names(String word) {
        return !GENERATIONS.containsKey(word);
    }

    private static String generation(String suffix, List<String> words) {
        List<String> all = new ArrayList<>(words(suffix));
        // A single word such as Senior may be all there is of a name.
        if (words.size() > 1) {
            all.addAll(words);
        }
        return all.stream()
                .filter(GENERATIONS::containsKey)
                .map(word -> GENERATIONS.getOrDefault(word, ""))
                .findFirst()
                .orElse("");
    }

    /** An initial in the middle is written at times and at times not. */
    private static List<String> withoutInitials(List<String> words) {
        List<String> whole = words.stream().filter(word -> word.length() > 1).toList();
        return whole.size() >= 2 ? whole : words;
    }

    private static Set<String> hanReadings(PersonName name) {
        String family = name.family();
        String given = name.given() + name.middle();
        if (family.isEmpty()) {
            Surnames.Split split = Surnames.propose(given.replace(" ", "")).orElse(null);
            if (split != null) {
                family = split.family();
                given = split.given();
            }
        }
        Set<String> readings = new LinkedHashSet<>();
        pair(readings, Pinyin.surname(family), Pinyin.of(given));
        pair(readings, Pinyin.of(family), Pinyin.of(given));
        splits(readings, words(name.phonetic()));
        return readings;
    }

    /**
     * Nobody can tell which word of an undivided name is the family name: the first or the last.
     */
    private static Set<String> latinReadings(PersonName name, List<String> names) {
        Set<String> readings = new LinkedHashSet<>();
        if (!name.family().isEmpty() && !name.given().isEmpty()) {
            pair(readings, name.family(), name.given() + name.middle());
        }
        splits(readings, names);
        return readings;
    }

    private static void splits(Set<String> readings, List<String> words) {
        if (words.size() > 1) {
            int last = words.size() - 1;
            pair(readings, words.getFirst(), String.join("", words.subList(1, words.size())));
            pair(readings, words.getLast(), String.join("", words.subList(0, last)));
        }
    }

    private static void pair(Set<String> readings, String family, String given) {
        String one = letters(family);
        String other = letters(given);
        if (!one.isEmpty() && !other.isEmpty()) {
            readings.add(one.compareTo(other) <= 0 ? one + " " + other : other + " " + one);
        }
    }

    private static String letters(String text) {
        // Pinyin's ü is written v where there is no ü.
        String folded = Folding.fold(text.replace('ü', 'v').replace('Ü', 'v'));
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean afterLOrN = i > 0 && "ln".indexOf(folded.charAt(i - 1)) >= 0;
            if (BETWEEN_WORDS.indexOf(c) < 0 && INSIDE_WORDS.indexOf(c) < 0) {
                letters.append(c == 'v' && afterLOrN ? 'u' : c);
            }
        }
        return letters.toString();
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** Whether there is a name beside a nickname. */
    boolean named() {
        return !whole.isEmpty();
    }

    /** Whether both stand for two different names: not one for the other's short form. */
    boolean contradicts(NameKeys other) {
        if (!named() || !other.named() || eastAsian != other.eastAsian) {
            return false;
        }
        if (eastAsian) {
            return !titled(whole) && !titled(other.whole) && !contains(whole, other.whole);
        }
        List<String> mine = new ArrayList<>(words);
        List<String> theirs = new ArrayList<>(other.words);
        mine.removeAll(other.words);
        theirs.removeAll(words);
        boolean shortForms =
                mine.stream().anyMatch(one -> theirs.stream().anyMatch(two -> begins(one, two)));
        return !mine.isEmpty() && !theirs.isEmpty() && !shortForms;
    }

    private static boolean titled(String name) {
        return TITLED.matcher(name).find();
    }

    private static boolean contains(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private static boolean begins(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
