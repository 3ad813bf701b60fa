/** The SQL of saved views. */
@NullMarked
package app.renmai.store.view;

import org.jspecify.annotations.NullMarked;
