/** What one's own records say about value, introducers and beginnings. */
@NullMarked
package app.renmai.service.insight;

import org.jspecify.annotations.NullMarked;
