package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;

import org.jspecify.annotations.Nullable;

/**
 * All that is shown of one thread.
 *
 * @param row the thread and whose attention it is for
 * @param before the last time both sides spoke before the first attempt, or null
 * @param news what could be new for them
 */
public record ThreadPage(ThreadRow row, @Nullable Interaction before, News news) {}
