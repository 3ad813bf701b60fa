/** How far one has come with a contact, from what has happened, and why. */
@NullMarked
package app.renmai.service.standing;

import org.jspecify.annotations.NullMarked;
