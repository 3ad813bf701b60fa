/** Fields of the user's own: shown, filled in place, and made in the settings. */
@NullMarked
package app.renmai.ui.field;

import org.jspecify.annotations.NullMarked;
