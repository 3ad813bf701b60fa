/** The SQL of what ties contacts together. */
@NullMarked
package app.renmai.store.network;

import org.jspecify.annotations.NullMarked;
