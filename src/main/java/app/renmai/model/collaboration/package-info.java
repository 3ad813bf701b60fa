/** Work done together. */
@NullMarked
package app.renmai.model.collaboration;

import org.jspecify.annotations.NullMarked;
