/** Workbooks of Excel, WPS and LibreOffice: lists people look at and print. */
@NullMarked
package app.renmai.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
