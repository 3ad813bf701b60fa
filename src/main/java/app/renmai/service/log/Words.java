package app.renmai.service.log;

import app.renmai.text.Folding;
import app.renmai.text.ResourceText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of one group of the tables {@code words_en.tsv} and {@code words_zh.tsv}, found at a
 * place of a line. A Latin word counts only as a whole.
 */
final class Words {
    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final Map<String, Words> GROUPS = load();

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private Words() {}

    /** The words of a group. */
    static Words of(String group) {
        return Objects.requireNonNull(GROUPS.get(group), group);
    }

    /** The end of the longest word of the group at a place, or -1. */
    int endAt(String plain, int place) {
        if (place >= plain.length()) {
            return -1;
        }
        for (String word : byFirst.getOrDefault(plain.charAt(place), List.of())) {
            if (plain.startsWith(word, place) && whole(plain, place, place + word.length())) {
                return place + word.length();
            }
        }
        return -1;
    }

    /** Whether a word of the group stands at a place. */
    boolean at(String plain, int place) {
        return endAt(plain, place) >= 0;
    }

    /** Whether a text is a word of the group. */
    boolean contains(String word) {
        return endAt(word, 0) == word.length();
    }

    /** Whether more is in a text than words that only hold others together. */
    static boolean say(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        int place = 0;
        while (place < plain.length()) {
            char c = plain.charAt(place);
            int end = Math.max(of("stop").endAt(plain, place), of("clause").endAt(plain, place));
            if (end > place) {
                place = end;
            } else if (Character.isLetterOrDigit(c)) {
                return true;
            } else {
                place++;
            }
        }
        return false;
    }

    private static boolean whole(String plain, int start, int end) {
        boolean begins =
                start == 0 || !latin(plain.charAt(start)) || !latin(plain.charAt(start - 1));
        boolean ends =
                end == plain.length() || !latin(plain.charAt(end - 1)) || !latin(plain.charAt(end));
        return begins && ends;
    }

    /** Whether a character is part of a word that spaces stand around. */
    static boolean latin(char c) {
        return Character.isLetterOrDigit(c) && !han(c);
    }

    /** Whether a character is Han. */
    static boolean han(char c) {
        return c >= 0x2e80 && Folding.hasHan(Character.toString(c));
    }

    private static Map<String, Words> load() {
        Map<String, Words> groups = new HashMap<>();
        for (String language : LANGUAGES) {
            ResourceText.lines("/app/renmai/log/words_" + language + ".tsv")
                    .forEach(line -> add(line, groups));
        }
        groups.values()
                .forEach(
                        group ->
                                group.byFirst
                                        .values()
                                        .forEach(
                                                words ->
                                                        words.sort(
                                                                Comparator.comparing(String::length)
                                                                        .reversed())));
        return Map.copyOf(groups);
    }

    private static void add(String line, Map<String, Words> groups) {
        String[] cells = line.split("\t");
        Words group = groups.computeIfAbsent(cells[0], _ -> new Words());
        for (String word : cells[1].split("\\|")) {
            group.byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
        }
    }
}
