package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Fact;
import app.renmai.ui.desk.Wording;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** Facts in words and icons. */
public final class FactText {
    private final Wording wording;

    /** Facts in the words of a language. */
    public FactText(Wording wording) {
        this.wording = wording;
    }

    /** The icon of a kind of fact. */
    public static Feather icon(Fact.Kind kind) {
        return switch (kind) {
            case PRODUCT -> Feather.PACKAGE;
            case CAMPAIGN -> Feather.RADIO;
            case COMPETITOR -> Feather.FLAG;
            case OVERLOOKED -> Feather.EYE_OFF;
            case NEED -> Feather.TARGET;
            case CONCERN -> Feather.ALERT_CIRCLE;
            case PREFERENCE -> Feather.HEART;
            case NEWS -> Feather.RSS;
        };
    }

    /** What a kind of fact is called. */
    public String kind(Fact.Kind kind) {
        return wording.text("fact.kind." + kind.code());
    }

    /** Over several facts of a kind. */
    String heading(Fact.Kind kind) {
        return wording.text("fact.heading." + kind.code());
    }

    /**
     * What stands below a fact: the organization it is about, where it is from, and when it was
     * last true.
     *
     * @param organization empty when that is plain
     */
    String detail(Fact fact, String organization) {
        List<String> parts = new ArrayList<>();
        parts.add(organization);
        String day = wording.times().day(fact.lastTrue());
        boolean told = fact.source().isBlank() && fact.interactionId() != null;
        parts.add(told ? wording.text("fact.told", day) : fact.source());
        if (!told) {
            parts.add(day);
        }
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    /** A talk one can choose as the source: its day and what it was about. */
    public String talk(Interaction talk) {
        String kind = wording.text("interaction.kind." + talk.kind().code());
        String day = wording.times().day(wording.times().dayOf(talk.start()));
        return talk.summary().isBlank()
                ? wording.text("fact.talk.short", day, kind)
                : wording.text("fact.talk", day, kind, talk.summary());
    }
}
