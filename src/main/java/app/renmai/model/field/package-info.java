/** Fields of the user's own. */
@NullMarked
package app.renmai.model.field;

import org.jspecify.annotations.NullMarked;
