/** Pitches: the list, drafting from templates, and the studio in which they are written. */
@NullMarked
package app.renmai.ui.pitch;

import org.jspecify.annotations.NullMarked;
