/** Looks a pitch over by rules: what to look at, why, and what holds. No grade. */
@NullMarked
package app.renmai.service.check;

import org.jspecify.annotations.NullMarked;
