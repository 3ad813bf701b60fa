/** How much there is of everything, for the bars of the window. */
@NullMarked
package app.renmai.service.overview;

import org.jspecify.annotations.NullMarked;
