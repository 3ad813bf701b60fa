/** The window: bars, places, overlays, and what is always at hand. */
@NullMarked
package app.renmai.ui.shell;

import org.jspecify.annotations.NullMarked;
