/** Mail to hand over to a mail program: draft files and mailto links. */
@NullMarked
package app.renmai.exchange.mail;

import org.jspecify.annotations.NullMarked;
