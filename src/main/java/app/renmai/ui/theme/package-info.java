/** How the program looks: fonts, colours, light and dark. */
@NullMarked
package app.renmai.ui.theme;

import org.jspecify.annotations.NullMarked;
