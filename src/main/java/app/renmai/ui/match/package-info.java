/** Which offer may serve which need, and who can be brought together. */
@NullMarked
package app.renmai.ui.match;

import org.jspecify.annotations.NullMarked;
