/** Which charset the octets of a text are in, when the text does not say so. */
@NullMarked
package app.renmai.exchange.encoding;

import org.jspecify.annotations.NullMarked;
