/** What was planned: how did it go, and moving it to another time. */
@NullMarked
package app.renmai.ui.meeting;

import org.jspecify.annotations.NullMarked;
