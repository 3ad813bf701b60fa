/** Mail: read from files, and drafts and mailto links to hand over to a mail program. */
@NullMarked
package app.renmai.exchange.mail;

import org.jspecify.annotations.NullMarked;
