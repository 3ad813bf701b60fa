/** The SQL of collaborations. */
@NullMarked
package app.renmai.store.collaboration;

import org.jspecify.annotations.NullMarked;
