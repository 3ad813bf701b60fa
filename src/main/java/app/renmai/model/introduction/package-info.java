/** Bringing one contact to another. */
@NullMarked
package app.renmai.model.introduction;

import org.jspecify.annotations.NullMarked;
