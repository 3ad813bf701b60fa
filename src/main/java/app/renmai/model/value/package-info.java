/** What contacts need and what can be done for them. */
@NullMarked
package app.renmai.model.value;

import org.jspecify.annotations.NullMarked;
