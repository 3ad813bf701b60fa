/** People: names in parts, ways to reach them, positions, important dates, tags. */
@NullMarked
package app.renmai.model.contact;

import org.jspecify.annotations.NullMarked;
