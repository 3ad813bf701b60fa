/** The SQL of outreach. */
@NullMarked
package app.renmai.store.outreach;

import org.jspecify.annotations.NullMarked;
