/**
 * What happened, in order: the list on the page of a contact, of an organization, and for everyone.
 */
@NullMarked
package app.renmai.ui.timeline;

import org.jspecify.annotations.NullMarked;
