/** Nodes and small pieces that several features use. */
@NullMarked
package app.renmai.ui.kit;

import org.jspecify.annotations.NullMarked;
