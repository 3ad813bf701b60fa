/** Contacts that are looked at again and again: what they have in common. */
@NullMarked
package app.renmai.model.view;

import org.jspecify.annotations.NullMarked;
