/** Keeping in touch: how warm a contact is, and how often one means to be in touch. */
@NullMarked
package app.renmai.service.cadence;

import org.jspecify.annotations.NullMarked;
