/** The SQL of tags, whatever bears them. */
@NullMarked
package app.renmai.store.tag;

import org.jspecify.annotations.NullMarked;
