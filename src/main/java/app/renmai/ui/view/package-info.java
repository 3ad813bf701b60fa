/** Saved views: their conditions as chips, and what can be done with them. */
@NullMarked
package app.renmai.ui.view;

import org.jspecify.annotations.NullMarked;
