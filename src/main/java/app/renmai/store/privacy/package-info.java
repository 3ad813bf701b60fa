/** The SQL of what is private. */
@NullMarked
package app.renmai.store.privacy;

import org.jspecify.annotations.NullMarked;
