/** Facts in the window: noted, looked at, confirmed. */
@NullMarked
package app.renmai.ui.fact;

import org.jspecify.annotations.NullMarked;
