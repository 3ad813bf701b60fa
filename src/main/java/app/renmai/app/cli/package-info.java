/** The command line. */
@NullMarked
package app.renmai.app.cli;

import org.jspecify.annotations.NullMarked;
