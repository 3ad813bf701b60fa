/** Import and export: files into the workspace and out of it, as jobs. */
@NullMarked
package app.renmai.service.exchange;

import org.jspecify.annotations.NullMarked;
