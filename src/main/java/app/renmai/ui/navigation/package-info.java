/** The places a user can be, and how to go there. */
@NullMarked
package app.renmai.ui.navigation;

import org.jspecify.annotations.NullMarked;
