package app.renmai.ui.today;

import app.renmai.service.today.NewPosition;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Served;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.ui.desk.Wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Why somebody is worth a word again, in the user's language.
 *
 * @param wording the language
 */
public record ReconnectText(Wording wording) {
    /** All that speaks for it, the most telling first. */
    public String reason(Reconnect reconnect) {
        String ago = wording.times().ago(wording.times().dayOf(reconnect.noted()));
        int well = reconnect.grounds().proof().well();
        List<String> parts = new ArrayList<>();
        String news = news(reconnect);
        if (well > 0) {
            parts.add(wording.text("reconnect.well", well, ago));
        } else if (reconnect.grounds().proof().proven()) {
            parts.add(wording.text("reconnect.proven", ago));
        }
        Served served = reconnect.grounds().served();
        if (served != null) {
            parts.add(wording.text("reconnect.served", served.need(), served.offer()));
        }
        if (!news.isEmpty()) {
            parts.add(news);
        }
        if (!reconnect.grounds().proof().proven() && well == 0) {
            parts.add(wording.text("today.reason.reconnect", reconnect.talks(), ago));
        }
        return String.join(wording.messages().chinese() ? "" : " ", parts);
    }

    private String news(Reconnect reconnect) {
        NewPosition position = reconnect.position();
        if (position == null) {
            return "";
        }
        String from = wording.times().inPart(position.from());
        String organization = position.organization();
        String title = position.title();
        return title.isBlank() || organization.isBlank()
                ? wording.text("today.reason.position", from, title + organization)
                : wording.text("today.reason.position.at", from, title, organization);
    }

    /** How somebody came to be drawn, and what speaks for them. */
    public String drawn(Pick pick) {
        String how = wording.text("reconnect.drawn", pick.among());
        Reconnect reconnect = pick.reconnect();
        String rest = reconnect == null ? wording.text("reconnect.spoken") : reason(reconnect);
        return how + (wording.messages().chinese() ? "" : " ") + rest;
    }
}
