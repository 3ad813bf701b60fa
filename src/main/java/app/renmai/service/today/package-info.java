/** Today: what is worth doing now, why, and how many such things a day has room for. */
@NullMarked
package app.renmai.service.today;

import org.jspecify.annotations.NullMarked;
