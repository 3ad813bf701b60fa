/** The list of contacts. */
@NullMarked
package app.renmai.ui.contacts;

import org.jspecify.annotations.NullMarked;
