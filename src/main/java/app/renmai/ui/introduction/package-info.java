/** Bringing contacts together: the list, the steps of one, and what stands on a contact's page. */
@NullMarked
package app.renmai.ui.introduction;

import org.jspecify.annotations.NullMarked;
