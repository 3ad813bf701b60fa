/** What contacts need: noting it, changing it, meeting it. */
@NullMarked
package app.renmai.service.value;

import org.jspecify.annotations.NullMarked;
