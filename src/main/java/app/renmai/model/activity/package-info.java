/** What happened and what was promised: interactions, commitments, reminders, attachments. */
@NullMarked
package app.renmai.model.activity;

import org.jspecify.annotations.NullMarked;
