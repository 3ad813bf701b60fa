/** Contacts that may be one: the list of them, and the sheet that merges two. */
@NullMarked
package app.renmai.ui.duplicate;

import org.jspecify.annotations.NullMarked;
