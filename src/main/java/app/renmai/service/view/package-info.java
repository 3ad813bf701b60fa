/** Saved views: which contacts they show, and what can be done with them. */
@NullMarked
package app.renmai.service.view;

import org.jspecify.annotations.NullMarked;
