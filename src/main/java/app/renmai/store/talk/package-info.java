/** What there was of talks with contacts, counted and never shown. */
@NullMarked
package app.renmai.store.talk;

import org.jspecify.annotations.NullMarked;
