/** The SQL of what tells interactions that have not happened from those that have. */
@NullMarked
package app.renmai.store.appointment;

import org.jspecify.annotations.NullMarked;
