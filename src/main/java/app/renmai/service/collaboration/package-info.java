/** Work done together with contacts: what is kept of it, how it stands, what came of it. */
@NullMarked
package app.renmai.service.collaboration;

import org.jspecify.annotations.NullMarked;
