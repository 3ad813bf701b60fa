/** Plays the main job in the real window, by its keys, and keeps a picture of each step. */
@NullMarked
package app.renmai.ui.tour;

import org.jspecify.annotations.NullMarked;
