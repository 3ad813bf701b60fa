/** Lines that turn into a small form in their place, and the fields such forms have. */
@NullMarked
package app.renmai.ui.row;

import org.jspecify.annotations.NullMarked;
