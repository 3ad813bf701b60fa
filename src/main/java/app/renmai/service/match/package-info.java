/** Which offer may serve which need, and which needs no offer covers. */
@NullMarked
package app.renmai.service.match;

import org.jspecify.annotations.NullMarked;
