/** Pitches: templates, placeholders, drafting, sending, and the user's own profile. */
@NullMarked
package app.renmai.service.pitch;

import org.jspecify.annotations.NullMarked;
