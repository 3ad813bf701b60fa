package app.renmai.service.pitch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Two texts compared paragraph by paragraph. */
public final class ParagraphDiff {
    private ParagraphDiff() {}

    /** In which of two texts a paragraph stands. */
    public enum Side {
        BOTH,
        OLD,
        NEW
    }

    /**
     * A paragraph of one text or of both.
     *
     * @param side where it stands
     * @param text the paragraph, Markdown
     */
    public record Paragraph(Side side, String text) {}

    /**
     * Compares two texts.
     *
     * @param before the older text
     * @param after the newer one
     * @return the paragraphs of both in order; where one was changed the old stands before the new
     */
    public static List<Paragraph> of(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Paragraph> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                found.add(new Paragraph(Side.BOTH, old.get(i)));
                i++;
                j++;
            } else if (i < old.size()
                    && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                found.add(new Paragraph(Side.OLD, old.get(i++)));
            } else {
                found.add(new Paragraph(Side.NEW, now.get(j++)));
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
