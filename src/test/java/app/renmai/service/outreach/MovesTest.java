package app.renmai.service.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.shared.Coded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The state table, cell by cell. */
class MovesTest {
    record Cell(String from, String move, String to) {}

    static List<Cell> cells() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        MovesTest.class.getResourceAsStream("/app/renmai/outreach/moves.tsv"))) {
            List<String[]> rows =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t"))
                            .toList();
            List<Cell> cells = new ArrayList<>();
            for (String[] row : rows.subList(1, rows.size())) {
                for (int i = 1; i < row.length; i++) {
                    cells.add(new Cell(row[0], rows.getFirst()[i], row[i]));
                }
            }
            return cells;
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void leadsWhereTheTableSays(Cell cell) {
        State from = Coded.of(State.class, cell.from());
        Move move = Coded.of(Move.class, cell.move());

        assertThat(Moves.after(from, move).map(State::code).orElse("-")).isEqualTo(cell.to());
    }

    @Test
    void theTableIsWhole() throws IOException {
        assertThat(cells()).hasSize(State.values().length * Move.values().length);
    }
}
