/** What comes out of a file and what it says about itself, whatever its format. */
@NullMarked
package app.renmai.exchange;

import org.jspecify.annotations.NullMarked;
