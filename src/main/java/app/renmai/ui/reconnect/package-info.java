/** Who is worth a word again, and why. */
@NullMarked
package app.renmai.ui.reconnect;

import org.jspecify.annotations.NullMarked;
