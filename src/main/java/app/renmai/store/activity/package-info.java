/** The SQL of interactions, commitments, reminders and attachments. */
@NullMarked
package app.renmai.store.activity;

import org.jspecify.annotations.NullMarked;
