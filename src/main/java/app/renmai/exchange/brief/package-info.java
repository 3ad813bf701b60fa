/** The five-minute brief as a page: PDF, Markdown, plain text. */
@NullMarked
package app.renmai.exchange.brief;

import org.jspecify.annotations.NullMarked;
