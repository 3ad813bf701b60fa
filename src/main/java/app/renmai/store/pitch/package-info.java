/** The SQL of pitches and templates. */
@NullMarked
package app.renmai.store.pitch;

import org.jspecify.annotations.NullMarked;
