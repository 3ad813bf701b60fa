/** The program's texts in the user's language. */
@NullMarked
package app.renmai.ui.i18n;

import org.jspecify.annotations.NullMarked;
