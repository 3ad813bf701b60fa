package app.renmai.app.cli;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How one keeps in touch with a contact, in documents and in words. */
final class WarmthFields {
    private WarmthFields() {}

    /** The fields of a document. */
    static Map<String, @Nullable Object> of(Common common, Touch touch, Today today) {
        WarmthNow now = today.warmth(touch);
        Cadence cadence = touch.cadence();
        Rest rest = touch.rest();
        LocalDate until = rest == null ? null : rest.until();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("lastContact", common.moment(touch.last()));
        json.put("warmth", now == null ? null : now.warmth().code());
        json.put("warmthDays", now == null ? null : now.days());
        json.put("idealDays", cadence == null ? null : cadence.ideal());
        json.put("maximumDays", cadence == null ? null : cadence.maximum());
        json.put("cadenceTag", touch.tag());
        json.put("paused", touch.paused());
        json.put("notBefore", until == null ? null : until.toString());
        return json;
    }
}
