/** What is for the user alone, and what others may see. */
@NullMarked
package app.renmai.service.privacy;

import org.jspecify.annotations.NullMarked;
