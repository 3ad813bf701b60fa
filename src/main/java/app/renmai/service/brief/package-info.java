/** The five-minute brief: what to know of somebody before one meets, and what is to find out. */
@NullMarked
package app.renmai.service.brief;

import org.jspecify.annotations.NullMarked;
