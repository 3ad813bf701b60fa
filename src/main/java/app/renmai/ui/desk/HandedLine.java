package app.renmai.ui.desk;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line to log that comes from outside the window, with what was said beside it.
 *
 * @param line what happened
 * @param more what else was written
 * @param contacts who took part; nobody for those the line names
 * @param works the collaborations it was about
 * @param kind what it was, or null for what the line says
 * @param when when, or null for what the line says
 */
public record HandedLine(
        String line,
        String more,
        List<Long> contacts,
        List<Long> works,
        @Nullable Kind kind,
        @Nullable When when) {}
