/** What was found out, who competes with whom, and what the user can do: noted and kept true. */
@NullMarked
package app.renmai.ui.fact;

import org.jspecify.annotations.NullMarked;
