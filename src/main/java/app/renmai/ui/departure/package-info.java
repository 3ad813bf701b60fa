/** What is asked when somebody has left a position. */
@NullMarked
package app.renmai.ui.departure;

import org.jspecify.annotations.NullMarked;
