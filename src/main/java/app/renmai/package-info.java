/** The entry of the program. */
@NullMarked
package app.renmai;

import org.jspecify.annotations.NullMarked;
