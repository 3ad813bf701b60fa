/** How people are shown and found, wherever that is. */
@NullMarked
package app.renmai.ui.people;

import org.jspecify.annotations.NullMarked;
