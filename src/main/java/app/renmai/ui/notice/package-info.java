/** What is told outside the window while the program runs: the day, and meetings that are near. */
@NullMarked
package app.renmai.ui.notice;

import org.jspecify.annotations.NullMarked;
