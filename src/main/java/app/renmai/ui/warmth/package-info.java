/** How warmth is shown: a moon, a word, and the days it comes from. */
@NullMarked
package app.renmai.ui.warmth;

import org.jspecify.annotations.NullMarked;
