/** Calendars: iCalendar 2.0 (RFC 5545) and vCalendar 1.0, read and written. */
@NullMarked
package app.renmai.exchange.ical;

import org.jspecify.annotations.NullMarked;
