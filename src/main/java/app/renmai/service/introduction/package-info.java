/**
 * Bringing contacts together: what can be done when, what came of it, and how one came to know
 * whom.
 */
@NullMarked
package app.renmai.service.introduction;

import org.jspecify.annotations.NullMarked;
