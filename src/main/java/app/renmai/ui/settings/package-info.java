/** How the program is for its user: language, look, profile, sample story, backups, about. */
@NullMarked
package app.renmai.ui.settings;

import org.jspecify.annotations.NullMarked;
