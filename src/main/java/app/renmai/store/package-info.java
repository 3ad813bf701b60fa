/** The open database: reads, undoable writes, history. The only ring with SQL. */
@NullMarked
package app.renmai.store;

import org.jspecify.annotations.NullMarked;
