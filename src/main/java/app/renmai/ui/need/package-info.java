/** What contacts and organizations need, and who can serve it. */
@NullMarked
package app.renmai.ui.need;

import org.jspecify.annotations.NullMarked;
