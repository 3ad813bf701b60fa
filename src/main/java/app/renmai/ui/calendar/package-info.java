/** The calendar: a month or a week of talks, reminders, promises and dates that return. */
@NullMarked
package app.renmai.ui.calendar;

import org.jspecify.annotations.NullMarked;
