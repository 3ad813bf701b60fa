/** Companies, schools, stations: where contacts work. */
@NullMarked
package app.renmai.model.organization;

import org.jspecify.annotations.NullMarked;
