package app.renmai.ui.chart;

/**
 * Where an event stands.
 *
 * @param lane which lane, from 0
 * @param index which event on it, from 0
 */
public record Place(int lane, int index) {}
