package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.pitch.ParagraphDiff.Paragraph;
import app.renmai.service.pitch.ParagraphDiff.Side;

import org.junit.jupiter.api.Test;

class ParagraphDiffTest {
    @Test
    void aChangedParagraphStandsOldBeforeNewBetweenTheUnchanged() {
        assertThat(ParagraphDiff.of("Dear Lin,\n\none\n\nyours", "Dear Lin,\n\ntwo\n\nyours\n"))
                .containsExactly(
                        new Paragraph(Side.BOTH, "Dear Lin,"),
                        new Paragraph(Side.OLD, "one"),
                        new Paragraph(Side.NEW, "two"),
                        new Paragraph(Side.BOTH, "yours"));
    }

    @Test
    void whatWasMovedInOrTakenOutIsMarkedAlone() {
        assertThat(ParagraphDiff.of("a\n\nc", "a\n\nb\n\nc"))
                .extracting(Paragraph::side)
                .containsExactly(Side.BOTH, Side.NEW, Side.BOTH);
        assertThat(ParagraphDiff.of("a\n\n \nb", "b"))
                .first()
                .isEqualTo(new Paragraph(Side.OLD, "a"));
    }

    @Test
    void emptyTextsHaveNoParagraphs() {
        assertThat(ParagraphDiff.of("", " \n\n ")).isEmpty();
        assertThat(ParagraphDiff.of("", "x")).containsExactly(new Paragraph(Side.NEW, "x"));
    }
}
