/** What happened, what was promised, and what to do now. */
@NullMarked
package app.renmai.service.activity;

import org.jspecify.annotations.NullMarked;
