/**
 * What the screens that list something are made of: a header with a filter, a table that keeps its
 * order, columns and selection, a selection that passes over headings.
 */
@NullMarked
package app.renmai.ui.list;

import org.jspecify.annotations.NullMarked;
