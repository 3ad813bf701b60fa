/** CSV: the lists of contacts that other programs write, and our own folder of tables. */
@NullMarked
package app.renmai.exchange.csv;

import org.jspecify.annotations.NullMarked;
