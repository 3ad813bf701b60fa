package app.renmai.ui.warmth;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Warmth;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.ui.desk.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Warmth in words.
 *
 * @param desk the language
 */
public record WarmthText(Desk desk) {
    /** Warm, cooling, quiet, dormant. */
    public String word(Warmth warmth) {
        return desk.text("warmth." + warmth.code());
    }

    /** Day 21 of 30; past the ideal interval with the maximum: day 48 of 30–60. */
    public String days(WarmthNow now) {
        Cadence cadence = now.cadence();
        return now.warmth() == Warmth.WARM || cadence.ideal() == cadence.maximum()
                ? desk.text("warmth.day", now.days(), cadence.ideal())
                : desk.text("warmth.day.between", now.days(), cadence.ideal(), cadence.maximum());
    }

    /** What is said instead of days where there is no warmth: no cadence, paused, no talk yet. */
    public String without(Touch touch) {
        if (touch.cadence() == null) {
            return desk.text("warmth.no-cadence");
        }
        return desk.text(touch.paused() ? "warmth.paused" : "warmth.no-talk");
    }

    /** The interval: every 30 days, at most 60. */
    public String every(Cadence cadence) {
        return desk.text("cadence.every", cadence.ideal(), cadence.maximum());
    }

    /** Why it is as warm as it is, in a line or two. */
    public String why(Touch touch, @Nullable WarmthNow now) {
        Cadence cadence = touch.cadence();
        if (cadence == null) {
            return desk.text("warmth.why.no-cadence");
        }
        StringBuilder why = new StringBuilder();
        if (now != null) {
            why.append(days(now)).append(desk.messages().chinese() ? "；" : "; ");
        }
        Instant last = touch.last();
        why.append(
                last == null
                        ? desk.text("warmth.why.no-talk")
                        : desk.text("warmth.why.last", desk.times().day(desk.times().dayOf(last))));
        why.append('\n').append(every(cadence));
        if (touch.ofTag()) {
            why.append(desk.text("warmth.why.tag", touch.tag()));
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
        if (rest == null || !rest.holds(desk.times().today())) {
            return "";
        }
        return rest.until() == null
                ? desk.text("warmth.paused.long")
                : desk.text("warmth.not-now", desk.times().weekday(rest.until()));
    }
}
