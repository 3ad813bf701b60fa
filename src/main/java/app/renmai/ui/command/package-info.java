/** What the user can do: commands with keys, and the palette that finds them. */
@NullMarked
package app.renmai.ui.command;

import org.jspecify.annotations.NullMarked;
