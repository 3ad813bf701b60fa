/** Undo and redo; what is large is done as a job. */
@NullMarked
package app.renmai.service.undo;

import org.jspecify.annotations.NullMarked;
