/**
 * What every screen is given: the services, the language, the ways to go elsewhere and to tell the
 * user.
 */
@NullMarked
package app.renmai.ui.desk;

import org.jspecify.annotations.NullMarked;
