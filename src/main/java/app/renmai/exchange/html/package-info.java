/** HTML of mail, invitations and messages, turned into text to read. */
@NullMarked
package app.renmai.exchange.html;

import org.jspecify.annotations.NullMarked;
