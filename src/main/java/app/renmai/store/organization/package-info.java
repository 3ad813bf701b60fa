/** The SQL of organizations. */
@NullMarked
package app.renmai.store.organization;

import org.jspecify.annotations.NullMarked;
