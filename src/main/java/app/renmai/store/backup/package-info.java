/** Copies of a workspace: before migrating, on demand, and back. */
@NullMarked
package app.renmai.store.backup;

import org.jspecify.annotations.NullMarked;
