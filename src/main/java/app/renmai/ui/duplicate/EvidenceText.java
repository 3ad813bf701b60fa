package app.renmai.ui.duplicate;

import app.renmai.service.duplicate.Evidence;
import app.renmai.ui.desk.Desk;

import java.util.List;
import java.util.stream.Collectors;

/** What speaks for and against two being the same, in words. */
final class EvidenceText {
    private EvidenceText() {}

    static String of(Desk desk, Evidence evidence) {
        return desk.text("alike.evidence." + evidence.kind().code(), evidence.what());
    }

    static String of(Desk desk, List<Evidence> evidence) {
        return evidence.stream().map(each -> of(desk, each)).collect(Collectors.joining(" · "));
    }
}
