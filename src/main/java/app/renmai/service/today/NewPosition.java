package app.renmai.service.today;

import app.renmai.model.shared.PartialDate;

/**
 * A position that somebody took up after the last talk.
 *
 * @param title the title; may be empty
 * @param organization the organization's name; may be empty
 * @param from since when, the year at least
 */
public record NewPosition(String title, String organization, PartialDate from) {}
