/** Values that several nouns share: partial dates, codes. */
@NullMarked
package app.renmai.model.shared;

import org.jspecify.annotations.NullMarked;
