/** Threads to win somebody's attention: where they stand, what may come next, and when. */
@NullMarked
package app.renmai.service.outreach;

import org.jspecify.annotations.NullMarked;
