/** Files kept with what they belong to. */
@NullMarked
package app.renmai.ui.files;

import org.jspecify.annotations.NullMarked;
