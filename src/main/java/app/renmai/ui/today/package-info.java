/** Today: what is worth doing now, and what the next days bring. */
@NullMarked
package app.renmai.ui.today;

import org.jspecify.annotations.NullMarked;
