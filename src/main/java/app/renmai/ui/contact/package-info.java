/** The page of one contact. */
@NullMarked
package app.renmai.ui.contact;

import org.jspecify.annotations.NullMarked;
