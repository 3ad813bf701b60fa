/** What the user's own records say: answers by attempt, by what was brought, by channel. */
@NullMarked
package app.renmai.ui.insight;

import org.jspecify.annotations.NullMarked;
