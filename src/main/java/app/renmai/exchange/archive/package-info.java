/** The archive: one zip from which the same workspace can be made again. */
@NullMarked
package app.renmai.exchange.archive;

import org.jspecify.annotations.NullMarked;
