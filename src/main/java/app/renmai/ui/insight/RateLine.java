package app.renmai.ui.insight;

import app.renmai.service.rate.Rate;

/**
 * A rate with its name.
 *
 * @param label the name
 * @param rate the rate
 */
record RateLine(String label, Rate rate) {}
