package app.renmai.ui.fact;

import app.renmai.model.value.Fact;

import org.jspecify.annotations.Nullable;

/**
 * A fact as it is typed.
 *
 * @param about whom or what it is about; null while that is not said
 * @param kind what it tells of
 * @param words what was found
 * @param day the day, as it was typed
 * @param source where it is from
 * @param link where it can be read
 * @param talk the talk in which it was told, or null
 */
record FactDraft(
        @Nullable About about,
        Fact.Kind kind,
        String words,
        String day,
        String source,
        String link,
        @Nullable Long talk) {}
