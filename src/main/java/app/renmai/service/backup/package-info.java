/** Copies of a whole workspace: the database and the files beside it, in one zip. */
@NullMarked
package app.renmai.service.backup;

import org.jspecify.annotations.NullMarked;
