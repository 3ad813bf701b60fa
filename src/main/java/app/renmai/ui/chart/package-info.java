/**
 * A chart of what happened over time, as numbers: where things stand and what the pointer is on.
 * Nothing here draws.
 */
@NullMarked
package app.renmai.ui.chart;

import org.jspecify.annotations.NullMarked;
