/** Logging what happened: who, when, where, what about, who promised what, when next. */
@NullMarked
package app.renmai.ui.log;

import org.jspecify.annotations.NullMarked;
