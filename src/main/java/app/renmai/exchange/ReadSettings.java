package app.renmai.exchange;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a reader must know beyond the file to understand it.
 *
 * @param zone the time zone of the user, for times that name none
 * @param now the present, up to which and a little beyond what repeats is followed
 */
public record ReadSettings(ZoneId zone, Instant now) {}
