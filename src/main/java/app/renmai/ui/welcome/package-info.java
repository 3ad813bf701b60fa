/** The first start: the language, then what to begin with. */
@NullMarked
package app.renmai.ui.welcome;

import org.jspecify.annotations.NullMarked;
