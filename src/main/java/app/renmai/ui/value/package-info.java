/** Value given and received: on a contact's page and in a sheet. */
@NullMarked
package app.renmai.ui.value;

import org.jspecify.annotations.NullMarked;
