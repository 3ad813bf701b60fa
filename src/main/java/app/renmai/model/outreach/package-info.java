/** Threads to win somebody's attention, and the attempts in them. */
@NullMarked
package app.renmai.model.outreach;

import org.jspecify.annotations.NullMarked;
