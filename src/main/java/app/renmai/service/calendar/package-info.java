/** What stands in the calendar: talks, reminders, promises and dates that return, day by day. */
@NullMarked
package app.renmai.service.calendar;

import org.jspecify.annotations.NullMarked;
