package app.renmai.ui.standing;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.standing.Why;
import app.renmai.ui.desk.Wording;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why one has come so far, in words.
 *
 * @param wording the language
 */
public record WhyText(Wording wording) {
    /** The word for a level. */
    public String level(Standing standing) {
        return wording.text("standing." + standing.code());
    }

    /** What would raise it. */
    public String next(Why why) {
        return why.next()
                .map(raise -> wording.text("standing.raise." + raise.code()))
                .orElseGet(() -> wording.text("standing.top"));
    }

    /** What happened: of which kind, and its words. */
    public String deed(Deed deed) {
        Interaction.Kind talk = deed.talk();
        String kind =
                talk != null && deed.kind() != Deed.Kind.INITIATIVE
                        ? wording.text("interaction.kind." + talk.code())
                        : wording.text("deed." + deed.kind().code());
        return deed.words().isBlank() ? kind : wording.text("standing.deed", kind, deed.words());
    }

    /** When it happened, as far as known; else empty. */
    public String day(Deed deed) {
        PartialDate on = deed.on();
        if (on == null) {
            return "";
        }
        return on.toLocalDate()
                .map(wording.times()::day)
                .orElseGet(() -> wording.times().inPart(on));
    }

    /** How many others there are, after what counts; empty when there is none. */
    public String more(Why.Rung rung) {
        return rung.more() == 0 ? "" : wording.text("standing.more", rung.more());
    }

    /** All of it in a few lines: what counts, and what would raise it. */
    public List<String> lines(Why why) {
        return Stream.concat(
                        why.rungs().stream()
                                .flatMap(
                                        rung ->
                                                rung.counted().stream()
                                                        .map(deed -> line(rung.level(), deed))),
                        Stream.of(next(why)))
                .toList();
    }

    private String line(Standing level, Deed deed) {
        String day = day(deed);
        String what = deed(deed);
        return level(level) + ": " + (day.isEmpty() ? what : day + " · " + what);
    }
}
