/** The SQL of needs. */
@NullMarked
package app.renmai.store.value;

import org.jspecify.annotations.NullMarked;
