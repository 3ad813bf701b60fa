/** Fields of the user's own: what they can be called, what they can hold, what can be done. */
@NullMarked
package app.renmai.service.field;

import org.jspecify.annotations.NullMarked;
