/** Pitches, their versions, and the templates they start from. */
@NullMarked
package app.renmai.model.pitch;

import org.jspecify.annotations.NullMarked;
