/** The SQL of contacts and all that belongs to one. */
@NullMarked
package app.renmai.store.contact;

import org.jspecify.annotations.NullMarked;
