/** The sample story: fictional people and what happened with them, told relative to today. */
@NullMarked
package app.renmai.service.sample;

import org.jspecify.annotations.NullMarked;
