package app.renmai.ui.duplicate;

import app.renmai.service.contact.ContactRow;
import app.renmai.service.duplicate.AlikePair;

/**
 * Two contacts that may be one, as a line of a list.
 *
 * @param pair the pair
 * @param first the one that was there first
 * @param second the other
 */
public record PairRow(AlikePair pair, ContactRow first, ContactRow second) {}
