/** Understands a line of a log, in English or Chinese, without help from outside. */
@NullMarked
package app.renmai.service.log;

import org.jspecify.annotations.NullMarked;
