/** What the user can do beside what the people they know need. */
@NullMarked
package app.renmai.ui.growth;

import org.jspecify.annotations.NullMarked;
