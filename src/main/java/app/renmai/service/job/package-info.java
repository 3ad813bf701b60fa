/** Long work that reports its progress and can be cancelled: import, export, backup. */
@NullMarked
package app.renmai.service.job;

import org.jspecify.annotations.NullMarked;
