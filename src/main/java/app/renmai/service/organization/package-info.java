/** What can be done with organizations. */
@NullMarked
package app.renmai.service.organization;

import org.jspecify.annotations.NullMarked;
