/** The SQL of introductions. */
@NullMarked
package app.renmai.store.introduction;

import org.jspecify.annotations.NullMarked;
