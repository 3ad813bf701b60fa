/** Files of contacts in, and the workspace out into files: sheets, results, files dropped. */
@NullMarked
package app.renmai.ui.exchange;

import org.jspecify.annotations.NullMarked;
