/** Which days are worked: weekends, holidays, and what the user says of a day. */
@NullMarked
package app.renmai.service.workday;

import org.jspecify.annotations.NullMarked;
