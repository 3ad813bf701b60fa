package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class LogDraftTest {
    @Test
    void everythingComesBack() {
        LogDraft draft =
                new LogDraft(
                        "met Tom #1 = \"yes\"",
                        Kind.CALL,
                        Direction.INCOMING,
                        List.of(new LogDraft.Who(7, ""), new LogDraft.Who(-1, "欧阳明")),
                        "昨天下午3点",
                        "Raffles = here: #1!",
                        "Line",
                        "One\n\n- two\ttabs\\ and \"more\"",
                        List.of("/tmp/plan 1.pdf"),
                        List.of(
                                new LogDraft.Promise(Owner.ME, 7, "Plan", "Fri"),
                                new LogDraft.Promise(Owner.THEM, -1, "", "")),
                        "Thu, with\nnumbers",
                        List.of(
                                new LogDraft.Needed(7, Note.SAID, "Staff = 3"),
                                new LogDraft.Needed(7, Note.MINE, "22 radios"),
                                new LogDraft.Needed(-1, Note.ASSUMED, "一位主持人")),
                        true,
                        List.of(4L, 9L));
        assertThat(LogDraft.read(draft.write())).isEqualTo(draft);
    }
}
