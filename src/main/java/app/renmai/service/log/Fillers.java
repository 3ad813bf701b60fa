package app.renmai.service.log;

import app.renmai.text.TimeWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words that say nothing where they are all that is left over: "me back", 刚, 了. */
final class Fillers {
    private Fillers() {}

    /**
     * What is left over without the fillers at its ends, and without pieces of Han that are all
     * fillers.
     */
    static String off(String rest) {
        List<String> pieces = new ArrayList<>(Arrays.asList(rest.split(" ")));
        pieces.removeIf(piece -> piece.isEmpty() || han(piece) && says(piece) == 0);
        while (!pieces.isEmpty() && says(pieces.getFirst()) == 0) {
            pieces.removeFirst();
        }
        while (!pieces.isEmpty() && says(pieces.getLast()) == 0) {
            pieces.removeLast();
        }
        return String.join(" ", pieces);
    }

    private static boolean han(String piece) {
        return Words.han(piece.charAt(0));
    }

    /** How many characters of a piece are none of a filler. */
    private static int says(String piece) {
        Words fillers = Words.of("filler");
        String plain = TimeWords.plain(piece);
        int place = 0;
        int left = 0;
        while (place < plain.length()) {
            int end = fillers.endAt(plain, place);
            left += end < 0 ? 1 : 0;
            place = end < 0 ? place + 1 : end;
        }
        return left;
    }
}
