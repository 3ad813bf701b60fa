/** How far one has come with a contact: six blocks, a word, and why. */
@NullMarked
package app.renmai.ui.standing;

import org.jspecify.annotations.NullMarked;
