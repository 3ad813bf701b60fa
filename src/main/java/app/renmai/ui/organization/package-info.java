/** The list of organizations, and the page of one. */
@NullMarked
package app.renmai.ui.organization;

import org.jspecify.annotations.NullMarked;
