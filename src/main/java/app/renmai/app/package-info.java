/**
 * Puts the program together: where things lie, what is remembered, the window and the command line.
 */
@NullMarked
package app.renmai.app;

import org.jspecify.annotations.NullMarked;
