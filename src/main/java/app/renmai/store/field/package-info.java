/** The SQL of fields of the user's own. */
@NullMarked
package app.renmai.store.field;

import org.jspecify.annotations.NullMarked;
