/** Who knows whom through whom, and who worked with whom. */
@NullMarked
package app.renmai.service.network;

import org.jspecify.annotations.NullMarked;
