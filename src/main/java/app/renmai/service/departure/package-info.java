/** That somebody has left a position: who follows, and what becomes of what they needed. */
@NullMarked
package app.renmai.service.departure;

import org.jspecify.annotations.NullMarked;
