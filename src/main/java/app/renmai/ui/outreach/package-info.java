/** Outreach: the threads, what was tried in each, what they said, and what may come next. */
@NullMarked
package app.renmai.ui.outreach;

import org.jspecify.annotations.NullMarked;
