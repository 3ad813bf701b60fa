/** How often the user's own attempts are answered, with what is not known counted apart. */
@NullMarked
package app.renmai.service.rate;

import org.jspecify.annotations.NullMarked;
