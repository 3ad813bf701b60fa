/** Who may be the same as somebody else: finding them, remembering who is not, and merging. */
@NullMarked
package app.renmai.service.duplicate;

import org.jspecify.annotations.NullMarked;
