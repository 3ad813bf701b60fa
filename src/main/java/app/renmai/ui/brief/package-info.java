/** The five-minute brief: its page, its words, its parts beside a contact. */
@NullMarked
package app.renmai.ui.brief;

import org.jspecify.annotations.NullMarked;
