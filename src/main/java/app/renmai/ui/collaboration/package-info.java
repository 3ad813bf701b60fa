/** What is done together: the list, the page of one, and the three questions after it. */
@NullMarked
package app.renmai.ui.collaboration;

import org.jspecify.annotations.NullMarked;
