/**
 * vCard 2.1, 3.0 and 4.0, as programs really write them.
 *
 * <p>Cards are written by ez-vcard, but read by a reader of our own: ez-vcard wants text where
 * files hold octets (names cut inside a character, several charsets in one file), drops backslashes
 * of version 2.1 and loses cards behind a byte order mark or a blank line without an error. The
 * tests read what we write with ez-vcard, and what others write with our reader.
 */
@NullMarked
package app.renmai.exchange.vcard;

import org.jspecify.annotations.NullMarked;
