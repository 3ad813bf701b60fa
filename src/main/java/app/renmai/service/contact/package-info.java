/** What can be done with contacts, and the list that is filtered as one types. */
@NullMarked
package app.renmai.service.contact;

import org.jspecify.annotations.NullMarked;
