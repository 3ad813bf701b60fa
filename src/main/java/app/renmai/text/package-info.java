/**
 * Names, pinyin, search keys, dates and Markdown as text; needs only the JDK, ICU and commonmark.
 */
@NullMarked
package app.renmai.text;

import org.jspecify.annotations.NullMarked;
