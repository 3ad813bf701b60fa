/** Documents people read: everything that is known of one person, on one page. */
@NullMarked
package app.renmai.exchange.document;

import org.jspecify.annotations.NullMarked;
