package app.renmai.ui.departure;

import app.renmai.model.contact.Position;
import app.renmai.service.departure.Departure;
import app.renmai.ui.desk.Wording;

/**
 * What is said of somebody who has left a position, in the user's language.
 *
 * @param wording the language
 */
public record DepartureText(Wording wording) {
    /** Who has left what. */
    public String left(Departure departure) {
        return wording.text("departure.left", name(departure), where(departure));
    }

    /** The question who follows. */
    public String question(Departure departure) {
        String title = departure.position().title();
        return title.isBlank()
                ? wording.text("departure.who", departure.position().organizationName())
                : wording.text(
                        "departure.who.title", departure.position().organizationName(), title);
    }

    /** Who has left. */
    public String name(Departure departure) {
        return wording.names().pair(departure.contact().name()).main();
    }

    private String where(Departure departure) {
        Position position = departure.position();
        return position.title().isBlank()
                ? position.organizationName()
                : wording.text("departure.position", position.title(), position.organizationName());
    }
}
