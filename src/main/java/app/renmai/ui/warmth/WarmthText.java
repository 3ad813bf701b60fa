package app.renmai.ui.warmth;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Warmth;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Wording;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Warmth in words.
 *
 * @param wording the language
 */
public record WarmthText(Wording wording) {
    /** In the language of a desk. */
    public WarmthText(Desk desk) {
        this(desk.wording());
    }

    /** Warm, cooling, quiet, dormant. */
    public String word(Warmth warmth) {
        return wording.text("warmth." + warmth.code());
    }

    /** Day 21 of 30; past the ideal interval with the maximum: day 48 of 30–60. */
    public String days(WarmthNow now) {
        Cadence cadence = now.cadence();
        return now.warmth() == Warmth.WARM || cadence.ideal() == cadence.maximum()
                ? wording.text("warmth.day", now.days(), cadence.ideal())
                : wording.text(
                        "warmth.day.between", now.days(), cadence.ideal(), cadence.maximum());
    }

    /** What is said instead of days where there is no warmth: no cadence, paused, no talk yet. */
    public String without(Touch touch) {
        if (touch.cadence() == null) {
            return wording.text("warmth.no-cadence");
        }
        return wording.text(touch.paused() ? "warmth.paused" : "warmth.no-talk");
    }

    /** The interval: every 30 days, at most 60. */
    public String every(Cadence cadence) {
        return wording.text("cadence.every", cadence.ideal(), cadence.maximum());
    }

    /** Why it is as warm as it is, in a line or two. */
    public String why(Touch touch, @Nullable WarmthNow now) {
        Cadence cadence = touch.cadence();
        if (cadence == null) {
            return wording.text("warmth.why.no-cadence");
        }
        StringBuilder why = new StringBuilder();
        if (now != null) {
            why.append(days(now)).append(wording.messages().chinese() ? "；" : "; ");
        }
        Instant last = touch.last();
        why.append(
                last == null
                        ? wording.text("warmth.why.no-talk")
                        : wording.text(
                                "warmth.why.last",
                                wording.times().day(wording.times().dayOf(last))));
        why.append('\n').append(every(cadence));
        if (touch.ofTag()) {
            why.append(wording.text("warmth.why.tag", touch.tag()));
        }
        String rest = rest(touch);
        if (!rest.isEmpty()) {
            why.append('\n').append(rest);
        }
        return why.toString();
    }

    /** That the contact is left alone for a while; empty when it is not. */
    public String rest(Touch touch) {
        Rest rest = touch.rest();
        if (rest == null || !rest.holds(wording.times().today())) {
            return "";
        }
        return rest.until() == null
                ? wording.text("warmth.paused.long")
                : wording.text("warmth.not-now", wording.times().weekday(rest.until()));
    }
}
