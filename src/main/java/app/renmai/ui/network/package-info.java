/** The picture of who is tied to whom. */
@NullMarked
package app.renmai.ui.network;

import org.jspecify.annotations.NullMarked;
