/** Address books in LDIF (RFC 2849): Thunderbird's, Netscape's, and those of directories. */
@NullMarked
package app.renmai.exchange.ldif;

import org.jspecify.annotations.NullMarked;
